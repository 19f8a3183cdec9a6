# shellcheck shell=bash
# Builds Plimsoll into target/app, as it is started from there.

# build_app HOME JDK: what was built takes the place of what is there in one step, so that a Plimsoll that runs is not disturbed.
build_app() {
  local home=$1 jdk=$2 app=$1/target/app log=$1/target/build.log
  command -v mvn > /dev/null || {
    printf 'plimsoll: Maven is needed to build Plimsoll, and was not found.\n  Install it: sudo apt-get install maven\n' >&2
    return 1
  }
  mkdir -p "$app"
  exec 9> "$home/target/build.lock"
  flock 9
  if [[ $(type -t is_stale) == function ]] && ! is_stale; then exec 9>&-; return 0; fi
  printf 'plimsoll: the sources are newer than what is built: building (about a minute the first time)\n' >&2
  if ! (cd "$home" && mvn -B -ntp -Dstyle.color=never -Dmaven.test.skip=true package 9>&-) > "$log" 2>&1; then
    printf 'plimsoll: the build failed; all it said is in %s\n' "$log" >&2
    grep -m 12 -E '^.(WARNING|ERROR). .*(\.java|Failed to|Could not)' "$log" | sed 's/^/  /' >&2
    return 1
  fi
  cp "$home/target/plimsoll.jar" "$app/plimsoll.jar.new"
  rm -f "$app/terminal.aot"
  mv -f "$app/plimsoll.jar.new" "$app/plimsoll.jar"
  train "$home" "$jdk"
  exec 9>&-
}

# train HOME JDK: has the JVM remember which classes the terminal commands need, which halves their start; they go without as well.
train() {
  local home=$1 jdk=$2 app=$1/target/app libraries=$1/target/app/plimsoll.jar jar
  for jar in "$app"/lib/*.jar; do libraries+=:$jar; done
  "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1g "-XX:AOTCacheOutput=$app/terminal.aot.new" \
    "-Dplimsoll.home=$home" -cp "$libraries" dev.plimsoll.app.Main \
    add prometheus cadvisor node-exporter "$home/compose/demo/shop" --dry-run > "$home/target/train.log" 2>&1 9>&- || true
  if [[ -e $app/terminal.aot.new ]]; then mv -f "$app/terminal.aot.new" "$app/terminal.aot"; fi
}
