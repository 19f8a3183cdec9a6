#!/bin/sh
trap 'exit 0' TERM INT
rm -f /tmp/metrics # a restarted container keeps its files
awk -f /app/load.awk &
# Each l lengthens the queue of waiting connections by one.
nc -llllllllllllllll -p "${PORT:-3000}" -e /app/http.sh &
wait $!
