# Pretends to ship orders from a queue, and writes what a client library would expose, once a second.
function head(name, type, help) {
    printf "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type > out
}

function ship(    seconds, i) {
    seconds = 0.1 + 0.3 * tail()
    shipped[rand() < 0.02 ? "failed" : "shipped"]++
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
    head("fulfillment_jobs_total", "counter", "Jobs finished, by outcome.")
    printf "fulfillment_jobs_total{outcome=\"shipped\"} %d\n", shipped["shipped"] > out
    printf "fulfillment_jobs_total{outcome=\"failed\"} %d\n", shipped["failed"] > out
    head("fulfillment_queue_depth", "gauge", "Orders that wait to be shipped.")
    printf "fulfillment_queue_depth %d\n", queue > out
    head("fulfillment_job_duration_seconds", "histogram", "Time to ship an order.")
    for (i = 1; i <= buckets; i++) printf "fulfillment_job_duration_seconds_bucket{le=\"%s\"} %d\n", le[i], bucket[i] > out
    printf "fulfillment_job_duration_seconds_bucket{le=\"+Inf\"} %d\n", count > out
    printf "fulfillment_job_duration_seconds_sum %.6f\nfulfillment_job_duration_seconds_count %d\n", sum, count > out
    close(out)
    system("mv /tmp/metrics.new /tmp/metrics; exec sleep 1") # whole or not at all
}

BEGIN {
    srand()
    buckets = split("0.1 0.25 0.5 1 2.5 5", le, " ")
    while (1) {
        queue += int(2 + 2 * wave(540) + rand() * 3)
        for (n = 0; n < 4 && queue > 0; n++) {
            queue--
            ship()
        }
        expose()
    }
}
