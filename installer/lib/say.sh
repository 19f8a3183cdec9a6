# shellcheck shell=bash
# What the set-up says, and how it becomes root where it must.

# say WHAT TEXT: a line of the set-up, such as "Compose    2.40.3".
say() { printf '  %-18s %s\n' "$1" "$2"; }

heading() { printf '\n%s\n' "$1"; }

# fail WHAT [WHY-OR-TODO…]: says what is wrong and what to do, and ends everything.
fail() {
  printf '\nplimsoll: %s\n' "$1" >&2
  shift
  local line
  for line in "$@"; do [[ -z $line ]] || printf '  %s\n' "$line" >&2; done
  exit 1
}

# as_root COMMAND…: runs it as root; asks for nothing when it already is.
as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo -- "$@"
  else
    fail "Only root may do this: $*" "There is no sudo on this machine." "Run this as root."
  fi
}

# quietly WHAT COMMAND…: keeps the output in the set-up's log, and shows its end when the command fails.
quietly() {
  local what=$1 start
  shift
  start=$(wc -c < "$SETUP_LOG")
  printf '\n$ %s\n' "$*" >> "$SETUP_LOG"
  if "$@" >> "$SETUP_LOG" 2>&1; then return 0; fi
  printf '\nplimsoll: %s failed. The end of what it said:\n' "$what" >&2
  tail -c "+$((start + 1))" "$SETUP_LOG" | tail -n 15 | sed 's/^/  /' >&2
  printf '  All of it: %s\n' "$SETUP_LOG" >&2
  return 1
}
