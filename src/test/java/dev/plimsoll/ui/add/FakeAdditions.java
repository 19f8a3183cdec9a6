package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.workspace.KeptPlans;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A project whose plans are put together from a few lines, and that answers as a test says. */
final class FakeAdditions implements Additions {

    static final Path FOLDER = Path.of("/projects/shop");
    static final Path COMPOSE = FOLDER.resolve("docker-compose.yml");
    static final ConfigResult ACCEPTED =
            new ConfigResult.Accepted(new ComposeModel("shop", List.of(), List.of(), List.of(), true));

    final List<AddRequest> planned = new ArrayList<>();
    final List<ChangePlan> judged = new ArrayList<>();
    final List<List<String>> written = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    Supplier<AddForm> forms = () -> new FakeForm(true);
    ConfigResult judgement = ACCEPTED;
    List<Finding> verdictFindings = List.of();
    List<String> unchecked = List.of();
    WriteResult outcome = new WriteResult.Written(List.of(COMPOSE));

    @Nullable
    RuntimeException planFailure;

    String shop = """
            # Budget
            #   Observability:  0 GB
            #   Total:          5.0 GB

            services:
              fulfillment-worker:
                build: .

            volumes:
              postgres-data:
            """;
    int rereads;

    @Override
    public Path folder() {
        return FOLDER;
    }

    @Override
    public AddForm form() {
        return forms.get();
    }

    @Override
    public boolean scrapes() {
        return false;
    }

    @Override
    public void reread() {
        rereads++;
    }

    @Override
    public KeptPlans kept() {
        return new KeptPlans(Catalog.load());
    }

    @Override
    public PlanResult plan(AddRequest request) {
        planned.add(request);
        if (planFailure != null) {
            throw planFailure;
        }
        List<FileChange> changes = new ArrayList<>();
        changes.add(new FileChange(COMPOSE, shop, "", compose(request), false));
        if (!request.scrapes().isEmpty()) {
            changes.add(
                    new FileChange(FOLDER.resolve("prometheus/prometheus.yml"), null, null, prometheus(request), true));
        }
        return new PlanResult.Planned(new ChangePlan("Add", FOLDER, changes, List.copyOf(findings)));
    }

    @Override
    public PlanVerdict judge(ChangePlan plan) {
        judged.add(plan);
        return new PlanVerdict(judgement, verdictFindings, unchecked);
    }

    @Override
    public WriteResult write(ChangePlan plan, List<String> components) {
        written.add(components);
        return outcome;
    }

    private String compose(AddRequest request) {
        StringBuilder services = new StringBuilder();
        request.healthchecks().forEach(each -> services.append("    healthcheck:\n      test: ")
                .append(each.test())
                .append('\n'));
        for (String component : request.components()) {
            services.append("\n  ").append(component).append(":\n");
            request.values().getOrDefault(component, Map.of()).forEach((field, value) -> services.append("    ")
                    .append(field)
                    .append(": ")
                    .append(value)
                    .append('\n'));
        }
        String text = shop.replace("\nvolumes:", services + "\nvolumes:");
        return request.updateBudget()
                ? text.replace("#   Observability:  0 GB", "#   Observability:  1.3 GB")
                        .replace("#   Total:          5.0 GB", "#   Total:          6.3 GB")
                : text;
    }

    private static String prometheus(AddRequest request) {
        StringBuilder text = new StringBuilder("scrape_configs:\n");
        request.scrapes().forEach(each -> text.append("  - job_name: '")
                .append(each.service())
                .append("'\n    targets: ")
                .append(each.service())
                .append(':')
                .append(each.port())
                .append('\n'));
        return text.toString();
    }
}
