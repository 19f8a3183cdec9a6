FROM busybox:1.37 AS test
EXPOSE 1
RUN true

FROM busybox:1.37 AS run
ARG PORT=8080
ENV PORT=$PORT
COPY app /app
EXPOSE ${PORT}
CMD nc -llll -p "$PORT" -e sh /app/metrics.sh
