# shellcheck shell=bash
# A Docker Engine with Compose and Buildx: what answers is used, what is missing is brought.

PLUGINS=/usr/local/lib/docker/cli-plugins
# Engines older than this cannot start a privileged container where the machine holds back a capability, and have no Compose v2.
OLDEST_ENGINE=25
NEWER_SUITES=(forky trixie)

engine_version() { timeout 10 docker version --format '{{.Server.Version}}' 2> /dev/null; }
engine_answers() { [[ -n $(engine_version) ]]; }
has_plugin() { docker "$1" version > /dev/null 2>&1; }
has_systemd() { [[ -d /run/systemd/system ]]; }

# set_up_engine: afterwards docker, docker compose and docker buildx work, or the reason why not was said.
set_up_engine() {
  # an engine without its command, as where its socket is lent to a container
  if ! command -v docker > /dev/null && [[ -S /var/run/docker.sock ]]; then bring_client; fi
  if command -v docker > /dev/null && engine_answers; then
    say engine "$(engine_version), answers already"
  else
    bring_engine
  fi
  bring_plugin compose docker-compose Compose
  bring_plugin buildx docker-buildx Buildx
}

bring_engine() {
  refuse_foreign_engine
  if ! command -v dockerd > /dev/null && [[ ! -x $SYSTEM_FOLDER/bin/dockerd ]]; then install_engine; fi
  command -v docker > /dev/null || bring_client
  start_engine
  may_use_engine
  say engine "$(engine_version), started"
}

# A context or DOCKER_HOST that points elsewhere is a wish; an engine of our own would not be it.
refuse_foreign_engine() {
  local host=${DOCKER_HOST:-}
  [[ -n $host ]] || ! command -v docker > /dev/null || host=$(docker context inspect --format '{{.Endpoints.docker.Host}}' 2> /dev/null || true)
  case $host in
    '' | unix:///var/run/docker.sock | unix:///run/docker.sock) ;;
    *) fail "The Docker engine at $host does not answer." "DOCKER_HOST or the current docker context names it, so no other is started." \
      "Start it, or go back to this machine's: unset DOCKER_HOST; docker context use default" ;;
  esac
  # it runs, and only this person is kept out
  if [[ -S /var/run/docker.sock && ! -w /var/run/docker.sock ]]; then may_use_engine; fi
  if pgrep -x dockerd > /dev/null; then
    fail "A Docker engine runs here, but does not answer." "A second one beside it would take its networks away, so none is started." \
      "See what is wrong with it: docker version; journalctl -u docker"
  fi
}

install_engine() {
  local candidate
  if ! command -v apt-get > /dev/null; then
    fail "Docker is not installed." "This machine has no apt-get, so it cannot be installed from here." \
      "Install it (https://docs.docker.com/engine/install/), then run this again."
  fi
  fresh_lists
  candidate=$(apt-cache policy docker.io | sed -n 's/^ *Candidate: \([0-9]*\)\..*/\1/p')
  if ((${candidate:-0} >= OLDEST_ENGINE)); then
    need_packages engine docker.io docker-cli docker-compose docker-buildx iptables
  else
    install_engine_beside
  fi
}

# The system's own is too old, and replacing the C library for a newer one is out of the question.
install_engine_beside() {
  local suite daemon folder
  need_packages engine containerd runc iptables
  for suite in "${NEWER_SUITES[@]}"; do
    folder=$(unpacked "$suite" docker.io) || continue
    daemon=$folder/usr/sbin/dockerd
    if ! "$daemon" --version > /dev/null 2>&1; then continue; fi
    say engine "this system's is too old; unpacks Debian $suite's beside it, in $SYSTEM_FOLDER"
    as_root mkdir -p "$SYSTEM_FOLDER/bin"
    as_root ln -sf "$daemon" "$SYSTEM_FOLDER/bin/dockerd"
    for helper in "$folder"/usr/bin/docker-{proxy,init} "$folder"/usr/sbin/docker-proxy "$folder"/usr/libexec/docker/docker-{proxy,init}; do
      [[ ! -x $helper ]] || as_root ln -sf "$helper" "$SYSTEM_FOLDER/bin/"
    done
    return 0
  done
  fail "No Docker Engine was found that runs on this system." "The one of this system is older than $OLDEST_ENGINE, and of ${NEWER_SUITES[*]} none could be fetched and started." \
    "Install one (https://docs.docker.com/engine/install/debian/), then run this again." "What apt said: $SETUP_LOG"
}

# bring_binary PACKAGE PATH TARGET TEST-ARGUMENT…: installs the newest program that starts on this C library.
bring_binary() {
  local package=$1 path=$2 target=$3 suite folder
  shift 3
  for suite in "${NEWER_SUITES[@]}"; do
    folder=$(unpacked "$suite" "$package") || continue
    if [[ -x $folder/$path ]] && "$folder/$path" "$@" > /dev/null 2>&1; then
      as_root install -D -m 755 "$folder/$path" "$target"
      return 0
    fi
  done
  return 1
}

bring_client() {
  bring_binary docker-cli usr/bin/docker /usr/local/bin/docker --version \
    || fail "The docker command could not be brought." "No package docker-cli of ${NEWER_SUITES[*]} could be fetched." "What apt said: $SETUP_LOG"
  hash -r
  say "docker command" "brought to /usr/local/bin/docker"
}

# bring_plugin NAME PACKAGE TITLE
bring_plugin() {
  local name=$1 package=$2 title=$3 happened="is there"
  if ! has_plugin "$name"; then
    happened="brought to $PLUGINS"
    bring_binary "$package" "usr/libexec/docker/cli-plugins/docker-$name" "$PLUGINS/docker-$name" docker-cli-plugin-metadata || true
    has_plugin "$name" || fail "Docker's plugin $title could not be brought." \
      "No package $package of ${NEWER_SUITES[*]} could be fetched and started." \
      "Install it (package docker-$name-plugin), then run this again." "What apt said: $SETUP_LOG"
  fi
  say "$title" "$(docker "$name" version 2> /dev/null | grep -o '[0-9][0-9.]*[0-9]' | head -n 1), $happened"
}

start_engine() {
  if has_systemd && systemctl cat docker.service > /dev/null 2>&1; then
    quietly "Starting the Docker engine" as_root systemctl start docker || exit 1
  elif has_systemd; then
    quietly "Starting the Docker engine" as_root systemd-run --unit plimsoll-engine --property Delegate=yes \
      --setenv "PATH=$SYSTEM_FOLDER/bin:$PATH:/usr/sbin:/sbin" "$(daemon)" || exit 1
  else
    as_root groupadd -f docker
    as_root mkdir -p "$SYSTEM_FOLDER"
    # shellcheck disable=SC2016 # for the inner shell
    as_root env "PATH=$SYSTEM_FOLDER/bin:$PATH:/usr/sbin:/sbin" sh -c 'setsid nohup "$0" > "$1" 2>&1 < /dev/null &' \
      "$(daemon)" "$SYSTEM_FOLDER/dockerd.log"
  fi
  await_engine
}

daemon() {
  if [[ -x $SYSTEM_FOLDER/bin/dockerd ]]; then printf '%s\n' "$SYSTEM_FOLDER/bin/dockerd"; else command -v dockerd || echo /usr/sbin/dockerd; fi
}

await_engine() {
  local tries
  for ((tries = 0; tries < 60; tries++)); do
    if as_root docker version > /dev/null 2>&1; then return 0; fi
    sleep 0.5
  done
  fail "The Docker engine did not start within 30 seconds." "$(as_root tail -n 5 "$SYSTEM_FOLDER/dockerd.log" 2> /dev/null || true)" \
    "All it said: $SYSTEM_FOLDER/dockerd.log, or: journalctl -u docker"
}

# Whoever is not root needs the group docker, which a shell only has after a new login.
may_use_engine() {
  if engine_answers; then return 0; fi
  if ((EUID != 0)) && as_root docker version > /dev/null 2>&1; then
    as_root usermod -aG docker "$(id -un)"
    say engine "$(id -un) is now in the group docker, which may use it"
    if [[ -z ${PLIMSOLL_REGROUPED:-} ]]; then
      printf -v again '%q ' "$0" "${SETUP_ARGUMENTS[@]}"
      PLIMSOLL_REGROUPED=1 exec sg docker -c "$again"
    fi
    fail "You may not use the Docker engine yet." "Your login does not know of your new group." "Log in anew, then run this again."
  fi
}
