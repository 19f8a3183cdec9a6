package dev.plimsoll.change;

import dev.plimsoll.form.ScrapeEdit;
import dev.plimsoll.form.ScrapeEdit.SetTarget;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.SetFlag;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetItem;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceEdit.SetLimit;
import dev.plimsoll.form.ServiceEdit.SetLogging;
import dev.plimsoll.form.ServiceEdit.SetMount;
import dev.plimsoll.form.ServiceEdit.SetNetwork;
import dev.plimsoll.form.ServiceEdit.SetPort;
import dev.plimsoll.form.ServiceEdit.SetTag;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.form.ServiceEdit.SetWait;
import dev.plimsoll.form.ServiceEdit.SetYaml;
import dev.plimsoll.yaml.Fragment;
import java.util.List;
import java.util.stream.Collectors;

/** One plan that edits services. */
final class Editing {

    private final Planning planning;

    Editing(Planning planning) {
        this.planning = planning;
    }

    PlanResult plan(List<ServiceEdit> edits) {
        for (ServiceEdit each : edits) {
            if (planning.findings().refuse()) {
                break;
            }
            switch (each) {
                case ScrapeEdit scrape -> new ScrapeEditing(planning).make(scrape);
                case ServiceEdit edit ->
                    ServiceHomes.of(planning, edit.service()).ifPresent(homes -> edit(homes, edit));
            }
        }
        List<String> names = edits.stream().map(ServiceEdit::service).distinct().toList();
        if (!planning.findings().refuse()) {
            Outcome.judge(planning, edits);
            edits.stream()
                    .filter(each -> each instanceof SetTarget target && target.after() == null)
                    .map(ServiceEdit::service)
                    .distinct()
                    .forEach(new ScrapeEditing(planning)::goesOn);
            new Bystanders(planning).note(names);
            new EditedBudget(planning).update();
            if (planning.drafts().changes(path -> false).isEmpty()) {
                planning.findings().note("There is nothing to change.", "Everything is as it was asked for.", "");
            }
        }
        return planning.result("Edit " + names.stream().collect(Collectors.joining(", ")), List.of());
    }

    static void edit(ServiceHomes homes, ServiceEdit edit) {
        switch (edit) {
            case SetHealthcheck each -> new HealthcheckEdit(homes).make(each.healthcheck());
            case SetLimit each -> new LimitEdit(homes).make(each.resource(), each.amount());
            case SetPort each -> new PortEdit(homes).make(each.before(), each.after());
            case SetLabel each -> new PairEdit(homes, "labels").make(each.key(), each.value());
            case SetTag each -> new ImageEdit(homes).tag(each.tag());
            case SetLogging each -> new LoggingEdit(homes).make(each.logging());
            case SetWait each -> new WaitEdit(homes).make(each.on(), each.condition());
            case SetFlag each -> new FlagEdit(homes).make(each.flag(), each.value());
            case SetNetwork each -> new NetworkEdit(homes).make(each.network(), each.joined());
            case SetMount each -> new MountEdit(homes).make(each.target(), each.mount(), each.options());
            case SetItem each -> new ListEdit(homes, each.keys()).make(each.item(), each.there());
            case SetValue each -> value(homes, each);
            case SetYaml each -> yaml(homes, each);
            case ScrapeEdit each -> throw new IllegalArgumentException("not of the compose file: " + each);
        }
    }

    private static void value(ServiceHomes homes, SetValue edit) {
        if (edit.value() == null) {
            homes.remove(edit.keys());
        } else {
            ServiceHome home = homes.of(edit.keys());
            home.set(edit.keys(), edit.value());
        }
    }

    private static void yaml(ServiceHomes homes, SetYaml edit) {
        Fragment value = Fragment.parse(edit.yaml());
        homes.of(edit.keys()).replace(edit.keys(), edit.comment().isBlank() ? value : value.commented(edit.comment()));
    }
}
