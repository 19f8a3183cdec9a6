package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.change.RoutePrefix;
import dev.plimsoll.change.WebAddress;
import dev.plimsoll.check.PrometheusFile.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Prometheus that asks itself at {@code /metrics} while all it has lies below a prefix: it answers 404 there, and the target stays
 * down (prometheus, {@code web/web.go}).
 */
final class TargetPrefix implements Rule {

    private static final String METRICS = "/metrics";

    @Override
    public String id() {
        return "target-prefix";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (PrometheusFile file : scene.prometheus()) {
            RoutePrefix.of(scene.project(), file.prometheus())
                    .filter(each -> !each.isEmpty())
                    .ifPresent(prefix -> Address.of(file).stream()
                            .filter(each -> isItself(each) && asksUsual(each.job()))
                            .forEach(each -> tell(each, prefix, found)));
        }
    }

    private static boolean isItself(Address address) {
        return (address.isItself() || address.names(address.prometheus()))
                && address.port() == WebAddress.of(address.prometheus()).port();
    }

    private static boolean asksUsual(Job job) {
        boolean written = job.node().get("metrics_path").isPresent();
        return !job.mayRelabel("__metrics_path__")
                && (!written
                        || job.text("metrics_path")
                                .filter(each -> each.value().equals(METRICS))
                                .isPresent());
    }

    private static void tell(Address address, String prefix, Found found) {
        found.warning(
                "The job " + address.job().name() + " asks " + address.text().value() + " at " + METRICS + ", and "
                        + address.prometheus().name() + " answers below " + prefix + " alone.",
                "There is nothing at " + METRICS + " (404), so the target stays down.",
                "Give the job metrics_path: " + prefix + METRICS + ".",
                address.text().place(),
                told(address, prefix));
    }

    /** Where the job has no other target. */
    private static @Nullable Fix told(Address address, String prefix) {
        Job job = address.job();
        String path = prefix + METRICS;
        boolean alone = job.targets().equals(List.of(address.text()))
                && job.targetFiles().isEmpty();
        return alone ? job.set("Ask " + address.text().value() + " at " + path, "metrics_path", path) : null;
    }
}
