# Pretends that customers visit the shop, and writes what a client library would expose, once a second.
function head(name, type, help) {
    printf "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type > out
}

function visit(    seconds, code, i) {
    seconds = 0.004 + 0.04 * tail() # most are quick, a few are not
    code = rand() < 0.01 ? 502 : rand() < 0.04 ? 404 : 200
    requests[code]++
    sum += seconds
    count++
    for (i = 1; i <= buckets; i++) if (seconds <= le[i]) bucket[i]++
}

# From -1 to 1 and back, once in so many seconds.
function wave(period,    tide) {
    tide = systime() % period * 4 / period
    return tide < 2 ? tide - 1 : 3 - tide
}

# Mostly below 1, now and then up to 10: busybox may come without log().
function tail(    u) {
    u = rand()
    return u / (1.05 - u) / 2
}

function expose(    i) {
    out = "/tmp/metrics.new"
    head("http_requests_total", "counter", "Requests answered, by status.")
    for (i = 1; i <= codes; i++) printf "http_requests_total{code=\"%s\"} %d\n", code_[i], requests[code_[i]] > out
    head("http_requests_in_flight", "gauge", "Requests being answered now.")
    printf "http_requests_in_flight %d\n", int(rand() * visits / 2) > out
    head("http_request_duration_seconds", "histogram", "Time to answer a request.")
    for (i = 1; i <= buckets; i++) printf "http_request_duration_seconds_bucket{le=\"%s\"} %d\n", le[i], bucket[i] > out
    printf "http_request_duration_seconds_bucket{le=\"+Inf\"} %d\n", count > out
    printf "http_request_duration_seconds_sum %.6f\nhttp_request_duration_seconds_count %d\n", sum, count > out
    close(out)
    system("mv /tmp/metrics.new /tmp/metrics; exec sleep 1") # whole or not at all
}

BEGIN {
    srand()
    buckets = split("0.005 0.01 0.025 0.05 0.1 0.25 0.5 1", le, " ")
    codes = split("200 404 502", code_, " ")
    while (1) {
        visits = int(12 + 8 * wave(360) + rand() * 6)
        for (n = 0; n < visits; n++) visit()
        expose()
    }
}
