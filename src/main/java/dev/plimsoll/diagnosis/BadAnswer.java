package dev.plimsoll.diagnosis;

/** Targets that answer, but not with metrics. */
final class BadAnswer {

    private BadAnswer() {}

    static Diagnosis status(Case of, int status) {
        String kind = "HTTP " + status;
        return switch (status) {
            case 404, 405, 410 -> nothingThere(of, kind);
            case 401, 407 -> login(of, kind);
            case 403 -> forbidden(of, kind);
            case 400 -> notUnderstood(of, kind);
            case 429 -> tooOften(of, kind);
            default -> status >= 500 ? serverError(of, kind) : other(of, kind);
        };
    }

    private static Diagnosis nothingThere(Case of, String kind) {
        return of.because(
                kind,
                of.host() + " has no metrics at " + of.path() + ".",
                "It runs and answers on port " + of.port()
                        + ", so only the path is wrong, or its metrics are switched off.",
                changePath(of),
                log(of));
    }

    private static Diagnosis login(Case of, String kind) {
        return of.because(
                kind,
                of.host() + " asks for a login.",
                "Its metrics are protected, and the scrape job gives no user and no token.",
                "Add basic_auth or authorization to the job " + of.target().job());
    }

    private static Diagnosis forbidden(Case of, String kind) {
        return of.because(
                kind,
                of.host() + " does not let Prometheus in.",
                "It answers, and refuses: a token may be missing, or the address of Prometheus may not be allowed.",
                "Add authorization to the job " + of.target().job(),
                "Allow the address of Prometheus in " + of.host());
    }

    private static Diagnosis notUnderstood(Case of, String kind) {
        return of.because(
                kind,
                of.host() + " does not understand the request.",
                "Port " + of.port() + " may expect TLS, or another protocol than HTTP.",
                "Set scheme: https in the job " + of.target().job(),
                log(of));
    }

    private static Diagnosis tooOften(Case of, String kind) {
        return of.because(
                kind,
                of.host() + " is asked too often.",
                "It limits how many requests it takes, and every scrape is one.",
                "Raise scrape_interval of the job " + of.target().job());
    }

    static Diagnosis contentType(Case of, String type) {
        boolean page = type.contains("html");
        String kind = page ? "a page, not metrics" : "content type";
        return of.because(
                kind,
                page
                        ? of.host() + " answers with a page for people at " + of.path() + "."
                        : of.host() + " says that its metrics are " + type + ".",
                page
                        ? "It runs and answers; its metrics are at another path or port."
                        : "Prometheus does not read that type. If the text is metrics all the same, the job can say which format it has.",
                page
                        ? "Change metrics_path of the job " + of.target().job()
                        : "Add fallback_scrape_protocol: PrometheusText0.0.4 to the job "
                                + of.target().job());
    }

    static Diagnosis noContentType(Case of) {
        return of.because(
                "content type",
                of.host() + " does not say what it sends.",
                "Its answer has no usable Content-Type, and Prometheus 3 does not guess. If the text is metrics, the job can say so.",
                "Add fallback_scrape_protocol: PrometheusText0.0.4 to the job "
                        + of.target().job());
    }

    static Diagnosis plainForTls(Case of) {
        return of.because(
                "TLS mix-up",
                "Port " + of.port() + " speaks plain HTTP, and the job asks for HTTPS.",
                of.host() + " runs and answers.",
                "Set scheme: http in the job " + of.target().job());
    }

    static Diagnosis tlsForPlain(Case of) {
        return of.because(
                "TLS mix-up",
                "Port " + of.port() + " does not speak plain HTTP.",
                of.host() + " runs and answers, most likely with TLS.",
                "Set scheme: https in the job " + of.target().job());
    }

    static Diagnosis certificate(Case of) {
        return of.because(
                "certificate",
                "Prometheus does not trust the certificate of " + of.host() + ".",
                "It may be self-signed, expired, or made for another name.",
                "Name its authority with tls_config.ca_file in the job "
                        + of.target().job());
    }

    static Diagnosis limit(Case of, String what) {
        return of.because(
                what + " limit",
                of.host() + " sends more than the job allows.",
                "The " + what
                        + " limit of the job or of the global section is exceeded, so the whole scrape is dropped.",
                "Raise the limit of the job " + of.target().job());
    }

    static Diagnosis notMetrics(Case of) {
        return of.because(
                "not metrics",
                "What " + of.host() + " sends at " + of.path() + " is not in a format of Prometheus.",
                "It runs and answers, and the text breaks off or is something else, such as JSON.",
                changePath(of),
                log(of));
    }

    private static Diagnosis serverError(Case of, String kind) {
        return of.because(
                kind,
                of.host() + " failed while it answered.",
                "It runs, and its handler of " + of.path() + " reports an error of its own"
                        + (of.detail().isEmpty() ? "." : "; the engine adds: " + of.detail()),
                log(of));
    }

    private static Diagnosis other(Case of, String kind) {
        return of.because(
                kind,
                of.host() + " answers, but not with metrics.",
                "It runs and answers on port " + of.port() + " with this status.",
                changePath(of));
    }

    private static String changePath(Case of) {
        return "Change metrics_path of the job " + of.target().job();
    }

    private static String log(Case of) {
        return "Show the log of " + of.host();
    }
}
