# shellcheck shell=bash
# Finds the JDK that Plimsoll needs.

JDK_MAJOR=25

# is_jdk FOLDER: whether a JDK of that version lies there; its release file says so, which takes no time.
is_jdk() {
  local line
  [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 1
  while IFS= read -r line; do
    [[ $line == "JAVA_VERSION=\"$JDK_MAJOR"[.\"+]* ]] && return 0
  done < "$1/release"
  return 1
}

# jdk_home: prints its folder, or says on stderr that there is none.
jdk_home() {
  local found
  for found in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [[ -n $found ]] && is_jdk "$found"; then printf '%s\n' "$found"; return 0; fi
  done
  if found=$(command -v java) && found=$(readlink -f -- "$found") && is_jdk "${found%/bin/java}"; then
    printf '%s\n' "${found%/bin/java}"
    return 0
  fi
  printf 'plimsoll: JDK %s is needed, and was not found.\n' "$JDK_MAJOR" >&2
  printf '  It was looked for in JAVA_HOME, in /usr/lib/jvm and on the path.\n' >&2
  printf '  Install it (from Debian or https://adoptium.net), or name its folder in JAVA_HOME.\n' >&2
  return 1
}
