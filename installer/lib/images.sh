# shellcheck shell=bash
# The images that the demo and the templates name: there already, or pulled, or built from Debian's packages where no registry answers.

registries_silent=" "

# set_up_images HOME
set_up_images() {
  local image there=()
  while read -r image; do
    if docker image inspect "$image" > /dev/null 2>&1; then there+=("$image"); else bring_image "$image"; fi
  done < <(named_images "$1")
  if ((${#there[@]})); then say images "${#there[@]} are there: ${there[*]}"; fi
}

# Bases first, so that what is built on them finds them.
named_images() {
  {
    sed -n 's/^FROM \([^ ]*\).*/\1/p' "$1"/compose/demo/shop/services/*/Dockerfile
    sed -nE "s/^ +image: *[\"']?([^\"' ]+).*/\1/p" "$1/compose/demo/shop/docker-compose.yml" "$1"/compose/*.yaml
  } | awk '!seen[$0]++'
}

bring_image() {
  local image=$1 registry
  registry=$(registry_of "$image")
  if [[ $registries_silent != *" $registry "* ]]; then
    if timeout 600 docker pull -q "$image" >> "$SETUP_LOG" 2>&1; then say image "$image, pulled"; return; fi
    registries_silent+="$registry "
    say images "$registry does not answer; builds from Debian's packages instead"
  fi
  build_image "$image"
}

registry_of() {
  local first=${1%%/*}
  if [[ $1 == */* && $first == *[.:]* ]]; then printf '%s\n' "$first"; else printf 'docker.io\n'; fi
}

build_image() {
  local image=$1 repository=${1%:*} made_of
  case ${repository#docker.io/} in
    busybox | library/busybox) made_of="Debian's busybox"; busybox_context ;;
    prom/prometheus) made_of="Debian's Prometheus"; prometheus_context ;;
    prom/node-exporter) made_of="Debian's node-exporter"; node_exporter_context ;;
    gcr.io/cadvisor/cadvisor | ghcr.io/google/cadvisor) made_of="Debian's cAdvisor"; cadvisor_context ;;
    postgres | library/postgres) made_of="Debian's PostgreSQL"; postgres_context ;;
    *) say image "$image is missing, and nothing is known to build it from"; return 0 ;;
  esac || fail "The image $image could not be built." "Its packages could not be fetched from Debian." "What apt said: $SETUP_LOG"
  quietly "Building $image" docker build -q -t "$image" "$CONTEXT" || exit 1
  rm -rf "$CONTEXT"
  say image "$image, built from $made_of"
}

# new_context SUITE: an image context in CONTEXT whose rootfs/ has a static busybox, the usual folders and nothing else.
new_context() {
  local busybox
  busybox=$(unpacked "$1" busybox-static) || return 1
  CONTEXT=$(mktemp -d)
  mkdir -p "$CONTEXT"/rootfs/{bin,etc,tmp,usr/bin,var/lib,lib,lib64}
  cp "$(find "$busybox" -path '*bin/busybox' | head -n 1)" "$CONTEXT/rootfs/bin/busybox"
  printf 'root:x:0:0:root:/:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/sh\n' > "$CONTEXT/rootfs/etc/passwd"
  printf 'root:x:0:\nnobody:x:65534:\n' > "$CONTEXT/rootfs/etc/group"
  printf 'FROM scratch\nCOPY rootfs/ /\nRUN ["/bin/busybox", "--install", "-s", "/bin"]\nRUN chmod 1777 /tmp\n' > "$CONTEXT/Dockerfile"
}

# put_libraries TREE… -- FILE…: copies what those programs load, found by the trees' own loader, and the loader itself.
put_libraries() {
  local trees=() paths="" loader file line
  while [[ $1 != -- ]]; do trees+=("$1"); shift; done
  shift
  for tree in "${trees[@]}"; do
    for folder in "$tree"/{,usr/}lib/*-linux-gnu*; do if [[ -d $folder ]]; then paths+=${paths:+:}$folder; fi; done
  done
  loader=$(find "${trees[@]}" -name 'ld-linux*.so*' 2> /dev/null | head -n 1)
  for file in "$@"; do
    while read -r line; do
      cp -Ln "$line" "$CONTEXT/rootfs/lib/" 2> /dev/null || true
    done < <("$loader" --library-path "$paths" --list "$file" | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p')
  done
  cp -L "$loader" "$CONTEXT/rootfs/lib/${loader##*/}"
  cp -L "$loader" "$CONTEXT/rootfs/lib64/${loader##*/}"
}

busybox_context() {
  new_context trixie || return 1
  printf 'CMD ["sh"]\n' >> "$CONTEXT/Dockerfile"
}

prometheus_context() {
  local files libc tool
  files=$(unpacked forky prometheus) && libc=$(unpacked forky libc6) && new_context trixie || return 1
  cp "$files/usr/bin/prometheus" "$CONTEXT/rootfs/bin/"
  # Debian has the checker of configurations in a package of its own; the public image has it too
  tool=$(unpacked forky promtool) || tool=$files
  if [[ -x $tool/usr/bin/promtool ]]; then cp "$tool/usr/bin/promtool" "$CONTEXT/rootfs/bin/"; fi
  put_libraries "$libc" -- "$files/usr/bin/prometheus"
  mkdir -p "$CONTEXT/rootfs/prometheus" "$CONTEXT/rootfs/etc/prometheus"
  # Debian's build has another default for where its data is
  ln -s /prometheus "$CONTEXT/rootfs/var/lib/prometheus"
  printf 'scrape_configs:\n  - job_name: prometheus\n    static_configs:\n      - targets: ["localhost:9090"]\n' > "$CONTEXT/rootfs/etc/prometheus/prometheus.yml"
  cat >> "$CONTEXT/Dockerfile" << 'DOCKERFILE'
RUN chown -R 65534:65534 /prometheus
WORKDIR /prometheus
VOLUME /prometheus
USER 65534
EXPOSE 9090
ENTRYPOINT ["/bin/prometheus"]
CMD ["--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus"]
DOCKERFILE
}

node_exporter_context() {
  local files libc
  files=$(unpacked forky prometheus-node-exporter) && libc=$(unpacked forky libc6) && new_context trixie || return 1
  cp "$files/usr/bin/prometheus-node-exporter" "$CONTEXT/rootfs/bin/node_exporter"
  put_libraries "$libc" -- "$files/usr/bin/prometheus-node-exporter"
  printf 'USER 65534\nEXPOSE 9100\nENTRYPOINT ["/bin/node_exporter"]\n' >> "$CONTEXT/Dockerfile"
}

# The only cAdvisor that Debian ever had is an old one: the same paths and health, fewer metrics.
cadvisor_context() {
  local files libc zstd
  files=$(unpacked bullseye cadvisor) && libc=$(unpacked bullseye libc6) && zstd=$(unpacked bullseye libzstd1) && new_context trixie || return 1
  cp "$files/usr/bin/cadvisor" "$CONTEXT/rootfs/usr/bin/"
  put_libraries "$libc" "$zstd" -- "$files/usr/bin/cadvisor"
  cat >> "$CONTEXT/Dockerfile" << 'DOCKERFILE'
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s CMD wget -q --spider http://127.0.0.1:8080/healthz || exit 1
ENTRYPOINT ["/usr/bin/cadvisor", "-logtostderr"]
DOCKERFILE
}

postgres_context() {
  local tree server=/usr/lib/postgresql/17
  tree=$(unpacked_with_all trixie postgresql-17) && new_context trixie || return 1
  mkdir -p "$CONTEXT/rootfs$server" "$CONTEXT/rootfs/usr/share" "$CONTEXT/rootfs/var/lib/postgresql/data" "$CONTEXT/rootfs/run/postgresql"
  cp -a "$tree$server/bin" "$tree$server/lib" "$CONTEXT/rootfs$server/"
  # compiling queries would drag in a whole compiler
  rm -rf "$CONTEXT/rootfs$server/lib/"{llvmjit*,bitcode}
  cp -a "$tree/usr/share/postgresql" "$CONTEXT/rootfs/usr/share/"
  if [[ -d $tree/usr/share/zoneinfo ]]; then cp -a "$tree/usr/share/zoneinfo" "$CONTEXT/rootfs/usr/share/"; fi
  put_libraries "$tree" -- "$tree$server/bin/"{postgres,initdb,psql,pg_isready} "$tree$server/lib/"{plpgsql,dict_snowball}.so
  printf 'postgres:x:70:70:postgres:/var/lib/postgresql:/bin/sh\n' >> "$CONTEXT/rootfs/etc/passwd"
  postgres_entrypoint > "$CONTEXT/rootfs/bin/docker-entrypoint.sh"
  chmod 755 "$CONTEXT/rootfs/bin/docker-entrypoint.sh"
  cat >> "$CONTEXT/Dockerfile" << 'DOCKERFILE'
RUN chown -R 70:70 /var/lib/postgresql /run/postgresql && ln -s /run /var/run && chmod 700 /var/lib/postgresql/data
ENV PATH=/usr/lib/postgresql/17/bin:/bin PGDATA=/var/lib/postgresql/data LC_ALL=C
VOLUME /var/lib/postgresql/data
USER 70
EXPOSE 5432
ENTRYPOINT ["/bin/docker-entrypoint.sh"]
DOCKERFILE
}

# As the public image does it: the first start makes the cluster, with the user, password and database of the environment.
postgres_entrypoint() {
  cat << 'SCRIPT'
#!/bin/sh
set -eu
owner=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$owner}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  umask 077
  printf '%s\n' "${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}" > /tmp/password
  initdb --pgdata="$PGDATA" --username="$owner" --pwfile=/tmp/password --auth-host=scram-sha-256 --auth-local=trust > /dev/null
  rm /tmp/password
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  if [ "$database" != postgres ]; then
    echo "CREATE DATABASE \"$database\";" | postgres --single -j -D "$PGDATA" postgres > /dev/null
  fi
fi
exec postgres -D "$PGDATA" -c listen_addresses='*'
SCRIPT
}
