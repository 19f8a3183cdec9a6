# Pretends that orders come in over gRPC, and writes what a client library would expose, once a second.
function head(name, type, help) {
    printf "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type > out
}

function call(    seconds, method, i) {
    seconds = 0.002 + 0.01 * tail()
    method = rand() < 0.25 ? "PlaceOrder" : "GetOrder"
    handled[method, rand() < 0.005 ? "Unavailable" : "OK"]++
    sum += seconds
    count++
    for (i = 1; i <= buckets; i++) if (seconds <= le[i]) bucket[i]++
}

function handled_calls(method, code) {
    printf "grpc_server_handled_total{grpc_service=\"shop.Orders\",grpc_method=\"%s\",grpc_code=\"%s\"} %d\n", method, code, handled[method, code] > out
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
    head("grpc_server_handled_total", "counter", "Calls completed, by method and code.")
    handled_calls("GetOrder", "OK")
    handled_calls("GetOrder", "Unavailable")
    handled_calls("PlaceOrder", "OK")
    handled_calls("PlaceOrder", "Unavailable")
    head("order_db_connections", "gauge", "Connections of the pool in use.")
    printf "order_db_connections %d\n", 1 + int(calls / 2 + rand() * 3) > out
    head("grpc_server_handling_seconds", "histogram", "Time to handle a call.")
    for (i = 1; i <= buckets; i++) printf "grpc_server_handling_seconds_bucket{le=\"%s\"} %d\n", le[i], bucket[i] > out
    printf "grpc_server_handling_seconds_bucket{le=\"+Inf\"} %d\n", count > out
    printf "grpc_server_handling_seconds_sum %.6f\ngrpc_server_handling_seconds_count %d\n", sum, count > out
    close(out)
    system("mv /tmp/metrics.new /tmp/metrics; exec sleep 1") # whole or not at all
}

BEGIN {
    srand()
    buckets = split("0.005 0.01 0.025 0.05 0.1 0.25", le, " ")
    while (1) {
        calls = int(8 + 5 * wave(300) + rand() * 4)
        for (n = 0; n < calls; n++) call()
        expose()
    }
}
