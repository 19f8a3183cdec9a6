package dev.plimsoll.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks for: the whole of what a plan is made from.
 *
 * @param components ids, in the catalog's order
 * @param values component id to field id to value; fields left out have the catalog's default
 * @param scrapes jobs of the project's own services
 * @param waitsFor services that Prometheus waits for
 * @param healthchecks to add to existing services
 * @param updateBudget whether the budget comment is updated
 * @param budgetBytes the budget to write into that comment; null for the one that stands there
 * @param limits for services that are there and have none
 * @param destination where the components are written
 * @param checkedByImage services that are waited for and have their healthcheck out of their image, as the engine has it
 * @param proposed services whose scrape job nobody asked for: it is left out where it cannot be written
 */
public record AddRequest(
        List<String> components,
        Map<String, Map<String, String>> values,
        List<Scrape> scrapes,
        List<String> waitsFor,
        List<AddedHealthcheck> healthchecks,
        boolean updateBudget,
        @Nullable Long budgetBytes,
        List<AddedLimit> limits,
        Destination destination,
        Set<String> checkedByImage,
        Set<String> proposed) {
    /** A request whose scrape jobs were all asked for. */
    public AddRequest(
            List<String> components,
            Map<String, Map<String, String>> values,
            List<Scrape> scrapes,
            List<String> waitsFor,
            List<AddedHealthcheck> healthchecks,
            boolean updateBudget,
            @Nullable Long budgetBytes,
            List<AddedLimit> limits,
            Destination destination,
            Set<String> checkedByImage) {
        this(
                components,
                values,
                scrapes,
                waitsFor,
                healthchecks,
                updateBudget,
                budgetBytes,
                limits,
                destination,
                checkedByImage,
                Set.of());
    }

    /** A request that knows nothing of images. */
    public AddRequest(
            List<String> components,
            Map<String, Map<String, String>> values,
            List<Scrape> scrapes,
            List<String> waitsFor,
            List<AddedHealthcheck> healthchecks,
            boolean updateBudget,
            @Nullable Long budgetBytes,
            List<AddedLimit> limits,
            Destination destination) {
        this(
                components,
                values,
                scrapes,
                waitsFor,
                healthchecks,
                updateBudget,
                budgetBytes,
                limits,
                destination,
                Set.of());
    }

    /** A request that writes into the compose file. */
    public AddRequest(
            List<String> components,
            Map<String, Map<String, String>> values,
            List<Scrape> scrapes,
            List<String> waitsFor,
            List<AddedHealthcheck> healthchecks,
            boolean updateBudget,
            @Nullable Long budgetBytes,
            List<AddedLimit> limits) {
        this(
                components,
                values,
                scrapes,
                waitsFor,
                healthchecks,
                updateBudget,
                budgetBytes,
                limits,
                Destination.COMPOSE_FILE);
    }

    /** A request that gives no service a limit. */
    public AddRequest(
            List<String> components,
            Map<String, Map<String, String>> values,
            List<Scrape> scrapes,
            List<String> waitsFor,
            List<AddedHealthcheck> healthchecks,
            boolean updateBudget,
            @Nullable Long budgetBytes) {
        this(components, values, scrapes, waitsFor, healthchecks, updateBudget, budgetBytes, List.of());
    }

    /** A request that leaves the budget itself as it is. */
    public AddRequest(
            List<String> components,
            Map<String, Map<String, String>> values,
            List<Scrape> scrapes,
            List<String> waitsFor,
            List<AddedHealthcheck> healthchecks,
            boolean updateBudget) {
        this(components, values, scrapes, waitsFor, healthchecks, updateBudget, null);
    }

    /**
     * A limit for a service that is there.
     *
     * @param service name
     * @param memory as it is written, such as {@code 256M}
     * @param bytes what that is
     */
    public record AddedLimit(String service, String memory, long bytes) {}

    /**
     * A scrape job for a service.
     *
     * @param service name and host
     * @param port container port
     * @param path such as {@code /metrics}
     * @param interval empty for the global one
     * @param options what it has besides
     */
    public record Scrape(String service, int port, String path, String interval, Map<ScrapeOption, String> options) {
        /** A job without options. */
        public Scrape(String service, int port, String path, String interval) {
            this(service, port, path, interval, Map.of());
        }

        /** What an option has, empty for none. */
        public String option(ScrapeOption option) {
            return options.getOrDefault(option, "");
        }
    }

    /**
     * A healthcheck for an existing service.
     *
     * @param service name
     * @param test shell command
     * @param interval such as {@code 5s}
     * @param timeout such as {@code 3s}
     * @param retries from 1
     * @param startPeriod such as {@code 10s}
     */
    public record AddedHealthcheck(
            String service, String test, String interval, String timeout, int retries, String startPeriod) {}
}
