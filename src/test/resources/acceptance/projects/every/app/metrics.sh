#!/bin/sh
# Answers one HTTP request on stdin and stdout with a metric.
exec 2>/dev/null
cr=$(printf '\r')
while read -r -t 5 line && [ -n "${line%"$cr"}" ]; do :; done
printf 'HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: 10\r\nConnection: close\r\n\r\nanswers 1\n'
