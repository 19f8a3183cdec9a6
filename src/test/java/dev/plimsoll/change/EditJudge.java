package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes many edits in one file, a different one on each service and each at least once, and asks Compose what came of them. */
final class EditJudge {

    /** Edits of a service of which only one can be asked for at once. */
    private static final List<Set<String>> EITHER = List.of(
            Set.of("port", "another port", "less port"),
            Set.of("wait", "wait for health", "less wait"),
            Set.of("interval", "less healthcheck"),
            Set.of("restart", "less restart"),
            Set.of("logging", "less logging"),
            Set.of("memory", "less memory"));

    private final Corpus.Case of;
    private final Map<String, String> failures = new TreeMap<>();
    private final List<SingleEdits.Case> edits;
    private boolean inFull;

    EditJudge(Corpus.Case of, Path folder) {
        this.of = of;
        this.edits = possible(of.trial(), wanted(of));
        if (!edits.isEmpty()) {
            judge(new Judging(ComposeJudge.REAL, of, folder));
        }
    }

    Map<String, String> failures() {
        return failures;
    }

    int edits() {
        return edits.size();
    }

    /** Whether Compose was asked as it is before it starts something. */
    boolean inFull() {
        return inFull;
    }

    private void judge(Judging judging) {
        Trial after = of.trial().after(plan(of.trial(), of.trial().model(), edits));
        Judging.Original full = judging.original(Judging.Way.FULL);
        inFull = full.verdict().accepted();
        Judging.Way way = inFull ? Judging.Way.FULL : Judging.Way.TEXT;
        Judging.Original before = inFull ? full : judging.original(way);
        ComposeJudge.Verdict then = judging.ask(way, after, before.helped());
        if (!before.verdict().accepted() || !then.accepted()) {
            fail(
                    "",
                    before.verdict().accepted()
                            ? then.output()
                            : "the original: " + before.verdict().output());
            return;
        }
        if (inFull) {
            wanted(ComposeReader.resolved(then.output()));
        }
        others(before.verdict().json(), then.json());
    }

    private void wanted(ComposeModel model) {
        for (SingleEdits.Case each : edits) {
            boolean holds =
                    model.service(each.edit().service()).map(each.holds()::test).orElse(true);
            if (!holds) {
                fail(" " + each.edit().service() + ", " + each.name(), "does not resolve to what was asked for");
            }
        }
    }

    private void others(JsonNode before, JsonNode after) {
        for (SingleEdits.Case each : edits) {
            for (JsonNode side : List.of(before, after)) {
                if (side.path("services").path(each.edit().service()) instanceof ObjectNode service) {
                    less(each, service);
                }
            }
        }
        before.path("services")
                .properties()
                .forEach(
                        each -> unscaled(each.getValue(), after.path("services").path(each.getKey())));
        String changed = Resolved.changed(before, after);
        if (!changed.isEmpty()) {
            fail(
                    "",
                    "resolves to something else: " + changed + " "
                            + edits.stream().map(SingleEdits.Case::name).toList());
        }
    }

    /** Compose repeats a scale as replicas, with an empty placement, as soon as the service has a deploy. */
    private static void unscaled(JsonNode before, JsonNode after) {
        if (after instanceof ObjectNode service && before.has("scale") && !before.has("deploy")) {
            ObjectNode repeated = service.objectNode();
            repeated.set("replicas", before.get("scale"));
            repeated.putObject("placement");
            if (repeated.equals(service.get("deploy"))) {
                service.remove("deploy");
            }
        }
    }

    /** As the text says it, a value may be written in several ways: then it is the key that is left out. */
    private void less(SingleEdits.Case edit, ObjectNode service) {
        if (inFull) {
            edit.less().from(service);
        } else {
            service.remove(edit.keys());
        }
    }

    private void fail(String where, String why) {
        failures.put(of.name() + where, why);
    }

    /** Each edit on one service, and each service with one edit; which comes first differs from file to file. */
    private static List<SingleEdits.Case> wanted(Corpus.Case of) {
        ComposeModel model = of.trial().model();
        Set<String> bases = bases(of.trial().compose());
        List<Service> services = SingleEdits.own(of.trial()).stream()
                .filter(each -> !bases.contains(each.name()))
                .toList();
        List<SingleEdits.Case> wanted = new ArrayList<>();
        int shift = Math.floorMod(of.name().hashCode(), 7);
        for (int at = 0; at < services.size(); at++) {
            List<SingleEdits.Case> all = SingleEdits.of(model, services.get(at));
            for (int each = 0; each < all.size(); each++) {
                SingleEdits.Case next = all.get((each + shift) % all.size());
                boolean turn = each % services.size() == at || at % all.size() == each;
                if (turn && allowed(of, next) && wanted.stream().noneMatch(other -> excludes(other, next))) {
                    wanted.add(next);
                }
            }
        }
        return wanted;
    }

    /** Compose takes no name for what runs several times. */
    private static boolean allowed(Corpus.Case of, SingleEdits.Case edit) {
        String text = of.trial().compose();
        return !edit.key().equals("container_name") || !text.contains("replicas") && !text.contains("scale");
    }

    /** Services that others of the file extend: what changes there shows in those too. */
    private static Set<String> bases(String text) {
        Set<String> bases = new HashSet<>();
        if (YamlFile.read(text) instanceof ReadResult.Read read) {
            for (YamlNode document : read.file().documents()) {
                Nodes.values(Nodes.at(document, "services")).stream()
                        .map(each -> Nodes.at(each, "extends"))
                        .forEach(each ->
                                bases.addAll(Nodes.texts(Nodes.isMapping(each) ? Nodes.at(each, "service") : each)));
            }
        }
        return bases;
    }

    private static boolean excludes(SingleEdits.Case one, SingleEdits.Case other) {
        boolean sameService = one.edit().service().equals(other.edit().service());
        boolean circle = one.name().startsWith("wait") && other.name().startsWith("wait");
        return circle
                || sameService
                        && EITHER.stream().anyMatch(each -> each.contains(one.name()) && each.contains(other.name()));
    }

    private static List<SingleEdits.Case> possible(Trial trial, List<SingleEdits.Case> wanted) {
        ComposeModel model = trial.model();
        if (plan(trial, model, wanted) instanceof PlanResult.Planned) {
            return wanted;
        }
        return wanted.stream()
                .filter(each -> plan(trial, model, List.of(each)) instanceof PlanResult.Planned)
                .toList();
    }

    private static PlanResult plan(Trial trial, ComposeModel model, List<SingleEdits.Case> cases) {
        List<ServiceEdit> edits = cases.stream().map(SingleEdits.Case::edit).toList();
        return new EditPlanner(Trial.CATALOG).plan(trial.project(), model, edits);
    }
}
