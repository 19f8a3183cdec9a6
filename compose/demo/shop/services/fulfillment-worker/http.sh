#!/bin/sh
# Answers one HTTP request on stdin and stdout; nc starts one of these for each connection.
exec 2>/dev/null # nc points stderr at the socket too
cr=$(printf '\r')

answer() { # status, content type, body
    printf 'HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n' "$1" "$2" $((${#3} + 1))
    [ "$method" = HEAD ] || printf '%s\n' "$3"
}

read -r -t 5 method path version || exit 0
# The head must be read to its end: closing a socket with unread bytes resets it.
while read -r -t 5 line && [ -n "${line%"$cr"}" ]; do :; done

case ${path%%\?*} in
/metrics) answer '200 OK' 'text/plain; version=0.0.4' "$(cat /tmp/metrics)" ;;
/health)
    if [ -s /tmp/metrics ]; then
        answer '200 OK' text/plain ok
    else
        answer '503 Service Unavailable' text/plain starting
    fi
    ;;
*) answer '404 Not Found' text/plain 'not found' ;;
esac
