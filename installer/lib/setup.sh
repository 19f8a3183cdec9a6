# shellcheck shell=bash
# Everything that Plimsoll needs, on a machine that may have none of it.

: "${home:?the folder of Plimsoll}"

# shellcheck source=installer/lib/say.sh
. "$home/installer/lib/say.sh"
# shellcheck source=installer/lib/packages.sh
. "$home/installer/lib/packages.sh"
# shellcheck source=installer/lib/jdk.sh
. "$home/installer/lib/jdk.sh"
# shellcheck source=installer/lib/engine.sh
. "$home/installer/lib/engine.sh"
# shellcheck source=installer/lib/images.sh
. "$home/installer/lib/images.sh"
# shellcheck source=installer/lib/display.sh
. "$home/installer/lib/display.sh"

mkdir -p "$home/target" 2> /dev/null || fail "You may not write into $home." "Plimsoll is built into its folder target." "Clone it into a folder of your own."
SETUP_LOG=$home/target/setup.log
: > "$SETUP_LOG"

set_up() {
  heading "What Plimsoll needs"
  set_up_java
  set_up_engine
  set_up_images "$home"
  need_window_libraries
}

set_up_java() {
  if ! java_home=$(jdk_home 2> /dev/null); then
    if [[ -n $(apt-cache madison "openjdk-$JDK_MAJOR-jdk" 2> /dev/null) ]]; then
      need_packages JDK "openjdk-$JDK_MAJOR-jdk"
    fi
    java_home=$(jdk_home) || exit 1
  fi
  say "JDK $JDK_MAJOR" "$java_home"
  command -v mvn > /dev/null || need_packages Maven maven
  say Maven "$(mvn -v 2> /dev/null | sed -n 's/.*Apache Maven \([0-9.]*[0-9]\).*/\1/p')"
}
