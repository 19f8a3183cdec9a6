package dev.plimsoll.form;

/**
 * A service of the project that needs a healthcheck.
 *
 * @param service its name
 * @param selected whether it is added
 * @param test command as typed, run by the container's shell
 * @param interval such as {@code 5s}
 * @param timeout such as {@code 3s}
 * @param retries such as {@code 3}
 * @param startPeriod such as {@code 10s}
 * @param because why it is offered
 * @param validation of all of it
 */
public record HealthcheckRow(
        String service,
        boolean selected,
        String test,
        String interval,
        String timeout,
        String retries,
        String startPeriod,
        String because,
        Validation validation) {}
