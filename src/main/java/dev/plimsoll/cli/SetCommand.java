package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.EditForm;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plimsoll set}. */
@Command(
        name = "set",
        description = "Change a service that is there already: shows the plan as a diff, asks, writes.",
        footer = {
            "",
            "Without a field, lists those that the service has, and what the compose file says.",
            "A field with nothing behind the equals sign takes its value out of the file.",
            "What begins with scrape stands in the configuration of Prometheus; scrape=no takes the job out.",
            "",
            "Examples:",
            "  plimsoll set web",
            "  plimsoll set web memory=256M restart=unless-stopped",
            "  plimsoll set web healthcheck='CMD curl -f http://127.0.0.1/' healthcheck-interval=10s --dry-run",
            "  plimsoll set web scrape-interval=30s scrape-timeout=10s; plimsoll set web scrape=no",
            "  plimsoll set prometheus external-labels='site=berlin team=shop'",
            "  plimsoll set web depends_on.db=service_healthy labels.traefik.enable=true",
            "  plimsoll set db port-5432= ~/code/shop"
        })
final class SetCommand extends PlanCommand {

    /** Names of labels have slashes as well. */
    private static final String SETTING = "((labels\\.|label-)[^=\\s]+|[A-Za-z][A-Za-z0-9._-]*)=(?s:.*)";

    @Parameters(
            paramLabel = "SERVICE [FIELD=VALUE…] [FOLDER]",
            arity = "0..*",
            hideParamSyntax = true,
            description = {
                "The service, what its fields are to be, and the project's folder,",
                "the current one by default."
            })
    private List<String> arguments = List.of();

    SetCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Exit run(Report report) {
        List<String> settings =
                arguments.stream().filter(each -> each.matches(SETTING)).toList();
        List<String> others =
                arguments.stream().filter(each -> !each.matches(SETTING)).toList();
        if (others.isEmpty() || others.size() > 2) {
            return report.wrongUse(new Words(
                    others.isEmpty() ? "No service is named." : others.get(2) + " cannot be understood.",
                    "",
                    "Write plimsoll set SERVICE FIELD=VALUE… [FOLDER]."));
        }
        Asked asked = new Asked(others.getFirst(), settings, Path.of(others.size() > 1 ? others.get(1) : ""));
        return settings.isEmpty() ? list(report, asked) : change(report, () -> propose(report, asked));
    }

    /** What the command was called with. */
    private record Asked(String service, List<String> settings, Path folder) {}

    private Exit list(Report report, Asked asked) {
        return switch (loader(asked.folder()).loadLeniently()) {
            case Loading.Refused refused -> report.refuse(refused.words());
            case Loaded loaded ->
                form(loaded, asked)
                        .map(form -> {
                            report.lines(SetOptions.table(
                                    form, loaded.workspace().project().folder()));
                            report.json(SetOptions.json(form));
                            return Exit.DONE;
                        })
                        .orElseGet(() -> report.wrongUse(unknown(loaded, asked)));
        };
    }

    private Proposal propose(Report report, Asked asked) {
        return switch (loader(asked.folder()).load()) {
            case Loading.Refused refused -> new Proposal.Refused(refused.words());
            case Loaded loaded ->
                form(loaded, asked)
                        .map(form -> propose(report, loaded, form, asked))
                        .orElseGet(() -> new Proposal.WrongUse(unknown(loaded, asked)));
        };
    }

    private static Proposal propose(Report report, Loaded loaded, EditForm form, Asked asked) {
        Optional<Words> senseless = new SetOptions(form, asked.settings()).apply();
        if (senseless.isPresent()) {
            return new Proposal.WrongUse(senseless.get());
        }
        List<String> problems = form.problems();
        if (!problems.isEmpty()) {
            return new Proposal.WrongUse(new Words("The plan cannot be made.", String.join("\n", problems), ""));
        }
        form.evidence().forEach(each -> report.note("note: " + each));
        Workspace workspace = loaded.workspace();
        return proposal(workspace, workspace.planEdit(loaded.model(), form.edits()), List.of(asked.service()));
    }

    private static Optional<EditForm> form(Loaded loaded, Asked asked) {
        boolean waits = asked.settings().stream().anyMatch(each -> each.contains("service_healthy"));
        return loaded.workspace().editForm(asked.service(), EngineFacts.UNKNOWN, waits);
    }

    private static Words unknown(Loaded loaded, Asked asked) {
        String all = loaded.model().services().stream().map(Service::name).collect(Collectors.joining(", "));
        return new Words("There is no service " + asked.service() + ".", "The project has: " + all + ".", "");
    }

    @Override
    public WriteResult write(Workspace workspace, ChangePlan plan, List<String> about) {
        return workspace.writeEdit(plan, about);
    }

    @Override
    public String next() {
        return "It counts once the stack is started again: plimsoll up";
    }
}
