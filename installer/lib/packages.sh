# shellcheck shell=bash
# The system's packages. Nothing that is installed is upgraded or replaced.

# Packages of newer suites, unpacked beside the system; and what images are built from.
SYSTEM_FOLDER=${PLIMSOLL_SYSTEM_FOLDER:-/var/lib/plimsoll}

lists_fresh=

fresh_lists() {
  [[ -z $lists_fresh ]] || return 0
  quietly "apt-get update" as_root apt-get update || say packages "the lists could not all be renewed; going on with those there are"
  lists_fresh=1
}

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null) == installed ]]; }

# need_packages WHAT PACKAGE…: installs those that are missing. One of several names is written a|b: the first that there is counts.
need_packages() {
  local what=$1 missing=() one
  shift
  for one in "$@"; do any_installed "$one" || missing+=("$one"); done
  ((${#missing[@]})) || return 0
  command -v apt-get > /dev/null || fail "Something is missing for $what: ${missing[*]}" \
    "This machine has no apt-get, so it cannot be installed from here." "Install it with the system's package manager, then run this again."
  fresh_lists
  local names=()
  for one in "${missing[@]}"; do
    names+=("$(known_name "$one")") || fail "The package ${one//|/ or } for $what is not known to apt." "" \
      "Check /etc/apt/sources.list.d, then run this again."
  done
  say "$what" "installs ${names[*]}"
  quietly "Installing ${names[*]}" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends --no-upgrade "${names[@]}" || exit 1
}

any_installed() {
  local name
  for name in ${1//|/ }; do if is_installed "$name"; then return 0; fi; done
  return 1
}

known_name() {
  local name
  for name in ${1//|/ }; do
    if [[ -n $(apt-cache madison "$name" 2> /dev/null) ]]; then printf '%s\n' "$name"; return 0; fi
  done
  return 1
}

# Newer and older suites of the same mirror have lists of their own, so that the system's apt knows nothing of them.
mirror() {
  # shellcheck disable=SC2016 # apt's own variables
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2> /dev/null | grep -v -e security | sort -u | head -n 1
}

apt_of() {
  local suite=$1 folder=$SYSTEM_FOLDER/apt/$1
  shift
  as_root apt-get -o "Dir::Etc::sourcelist=$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
    -o "Dir::State=$folder/state" -o "Dir::State::status=$folder/status" -o "Dir::Cache=$folder/cache" \
    -o APT::Sandbox::User=root -o APT::Install-Recommends=false "$@"
}

know_suite() {
  local suite=$1 folder=$SYSTEM_FOLDER/apt/$1 uri
  [[ ! -e $folder/.complete ]] || return 0
  uri=$(mirror)
  [[ -n $uri ]] || return 1
  as_root mkdir -p "$folder/state/lists/partial" "$folder/cache/archives/partial"
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$uri" "$suite" \
    | as_root tee "$folder/sources.list" > /dev/null
  as_root touch "$folder/status"
  printf '\n$ lists of %s\n' "$suite" >> "$SETUP_LOG"
  # a mirror that stands still is old news, but signed all the same
  apt_of "$suite" -o APT::Update::Error-Mode=any update >> "$SETUP_LOG" 2>&1 \
    || apt_of "$suite" -o APT::Update::Error-Mode=any -o Acquire::Check-Valid-Until=false update >> "$SETUP_LOG" 2>&1 || return 1
  as_root touch "$folder/.complete"
}

# unpacked SUITE PACKAGE: prints the folder that holds the package's files; fails where there is no such package.
unpacked() {
  local suite=$1 package=$2 folder=$SYSTEM_FOLDER/$1/$2 download=$SYSTEM_FOLDER/download/$1-$2
  if [[ ! -e $folder/.complete ]]; then
    know_suite "$suite" || return 1
    as_root rm -rf "$folder" "$download"
    as_root mkdir -p "$folder" "$download"
    (cd "$download" && apt_of "$suite" download "$package") >> "$SETUP_LOG" 2>&1 || return 1
    as_root dpkg-deb -x "$download/"*.deb "$folder"
    as_root rm -rf "$download"
    as_root touch "$folder/.complete"
  fi
  printf '%s\n' "$folder"
}

# unpacked_with_all SUITE PACKAGE: the same with everything that the package needs, in one tree.
unpacked_with_all() {
  local suite=$1 package=$2 folder=$SYSTEM_FOLDER/$1/all-of-$2 one
  if [[ ! -e $folder/.complete ]]; then
    know_suite "$suite" || return 1
    as_root rm -rf "$folder"
    as_root mkdir -p "$folder"
    apt_of "$suite" install -y --download-only "$package" >> "$SETUP_LOG" 2>&1 || return 1
    for one in "$SYSTEM_FOLDER/apt/$suite/cache/archives/"*.deb; do as_root dpkg-deb -x "$one" "$folder"; done
    apt_of "$suite" clean
    as_root touch "$folder/.complete"
  fi
  printf '%s\n' "$folder"
}
