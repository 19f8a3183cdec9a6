package dev.plimsoll.ui.targets;

import dev.plimsoll.metrics.TargetHealth.Health;

/**
 * What a row shows, but for its age.
 *
 * @param health as Prometheus says
 * @param job scrape job
 * @param endpoint {@code host:port}
 * @param url what is scraped
 * @param strip its health over time
 * @param spark its scrape times
 * @param taken the last scrape's time in words, a dash for none
 */
record TargetLine(Health health, String job, String endpoint, String url, Strip strip, Spark spark, String taken) {}
