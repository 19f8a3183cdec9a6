package dev.plimsoll.check;

import dev.plimsoll.change.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks at a project with every rule. */
public final class Inspector {

    private static final List<Rule> RULES = List.of(
            new Undefined(),
            new WaitCycle(),
            new NameTwice(),
            new LimitTwice(),
            new ModeAndNetworks(),
            new PortTwice(),
            new MemoryRefused(),
            new PortsWithoutNetwork(),
            new WaitWithoutHealthcheck(),
            new PortUnset(),
            new MountUnset(),
            new ConfigMissing(),
            new ConfigUnreadable(),
            new DurationRefused(),
            new ScrapeTimeout(),
            new JobNameless(),
            new JobTwice(),
            new FileMissing(),
            new TargetRefused(),
            new VariableUnfilled(),
            new TargetUnknown(),
            new TargetUnreachable(),
            new TargetLocalhost(),
            new TargetPrefix(),
            new TargetPort(),
            new Budget(),
            new PortTaken(),
            new NameTaken());

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::level)
            .reversed()
            .thenComparing(
                    each -> each.place() == null ? "" : each.place().file().toString())
            .thenComparingInt(each -> each.place() == null ? 0 : each.place().line());

    /**
     * What is found, the worst first and then in the order of the text.
     *
     * @throws java.io.UncheckedIOException when a file of the project cannot be read
     */
    public List<Finding> inspect(Scene scene) {
        TextPlaces places = new TextPlaces(scene.project(), scene.written().places());
        FreePorts free = new FreePorts(scene);
        return RULES.stream()
                .flatMap(rule -> look(rule, scene, new Found(rule.id(), places, free)))
                .sorted(ORDER)
                .distinct()
                .toList();
    }

    private static Stream<Finding> look(Rule rule, Scene scene, Found found) {
        rule.look(scene, found);
        return found.all().stream();
    }
}
