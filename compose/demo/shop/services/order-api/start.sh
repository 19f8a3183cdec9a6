#!/bin/sh
trap 'exit 0' TERM INT
rm -f /tmp/metrics # a restarted container keeps its files
awk -f /app/load.awk &
# Stands for gRPC: takes the connection and closes it.
nc -llll -p "${GRPC_PORT:-50051}" -e true &
# Each l lengthens the queue of waiting connections by one.
nc -llllllllllllllll -p "${METRICS_PORT:-8000}" -e /app/http.sh &
wait $!
