package dev.plimsoll.change;

import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ScrapeEdit;
import dev.plimsoll.form.ScrapeEdit.SetGlobal;
import dev.plimsoll.form.ScrapeEdit.SetJob;
import dev.plimsoll.form.ScrapeEdit.SetTarget;
import dev.plimsoll.form.Scraping.Asked;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Edits the configuration of Prometheus by the rules that hold for compose files. */
final class ScrapeEditing {

    private static final YamlPath GLOBAL = YamlPath.of("global");

    private final Planning planning;

    ScrapeEditing(Planning planning) {
        this.planning = planning;
    }

    void make(ScrapeEdit edit) {
        Optional<Service> prometheus = ScrapeReader.scraper(planning, edit.service());
        if (prometheus.isEmpty()) {
            cannot("The project has no Prometheus.", "Read the project again.");
            return;
        }
        switch (ConfigText.of(planning, prometheus.get())) {
            case ConfigText.Found.Nothing(String why) -> cannot(why, "Change it by hand.");
            case ConfigText.Found.Text(ConfigText text) -> {
                boolean before = changed(text);
                make(text, edit);
                if (changed(text) && !before) {
                    new ReadAgain(planning, prometheus.get()).note(text);
                }
            }
        }
    }

    /** Says which jobs go on to ask a service of which one was taken away. */
    void goesOn(String service) {
        Optional<Service> prometheus = ScrapeReader.scraper(planning, service);
        List<String> jobs = prometheus.stream()
                .flatMap(each -> ScrapeReader.asked(planning, service, each).stream())
                .map(Asked::job)
                .distinct()
                .toList();
        if (!jobs.isEmpty()) {
            planning.findings()
                    .warning(
                            service + " is still scraped, by the " + (jobs.size() == 1 ? "job " : "jobs ")
                                    + Words.list(jobs) + ".",
                            "Each job that scrapes it has a field of its own, and this one was not set.",
                            "Set the field of that job to no as well, if nothing should scrape " + service + ".");
        }
    }

    private boolean changed(ConfigText text) {
        return planning.drafts().of(text.path()).changed();
    }

    private void cannot(String why, String todo) {
        planning.findings().error("The configuration of Prometheus cannot be edited.", why, todo);
    }

    private void make(ConfigText text, ScrapeEdit edit) {
        switch (edit) {
            case SetGlobal each -> new ConfigEdit(planning, text).set(GLOBAL, each.keys(), each.value(), "of all jobs");
            case SetJob each -> job(text, each.job()).ifPresent(job -> value(text, job, each.key(), each.value()));
            case SetTarget each -> job(text, each.job()).ifPresent(job -> target(text, job, each));
        }
    }

    private Optional<Job> job(ConfigText text, String name) {
        Optional<Job> found = ScrapeJobs.of(text.yaml()).named(name);
        if (found.isEmpty()) {
            gone(text, "There is no job " + name + " in it any more.");
        }
        return found;
    }

    private void gone(ConfigText text, String why) {
        planning.findings()
                .error(text.path().getFileName() + " has changed meanwhile.", why, "Read the project again.");
    }

    private void value(ConfigText text, Job job, String key, @Nullable String value) {
        new ConfigEdit(planning, text)
                .set(ScrapeJobs.PATH.then(job.index()), List.of(key), value, "of the job " + job.name());
    }

    private void target(ConfigText text, Job job, SetTarget edit) {
        YamlFile file = text.yaml();
        List<TargetPlace> all = TargetPlace.of(file, job);
        List<TargetPlace> its = all.stream()
                .filter(each -> each.address().equals(edit.before()))
                .toList();
        if (its.isEmpty()) {
            gone(text, "The job " + job.name() + " does not ask " + edit.before() + " any more.");
            return;
        }
        String after = edit.after();
        if (after == null) {
            boolean alone = all.size() == its.size()
                    && job.found().files().isEmpty()
                    && job.found().others().isEmpty();
            remove(
                    text,
                    alone
                            ? ScrapeJobs.PATH.then(job.index())
                            : goes(file, its.getFirst().item()));
        } else {
            its.forEach(each -> port(text, each, after));
        }
    }

    /** What goes with an item of a list: the group it is alone in. */
    private static YamlPath goes(YamlFile file, YamlPath item) {
        YamlPath list = TargetPlace.up(item);
        YamlPath group = TargetPlace.up(list);
        if (TargetPlace.size(file, list) > 1) {
            return item;
        }
        YamlPath groups = TargetPlace.up(group);
        return TargetPlace.size(file, groups) > 1 ? group : groups;
    }

    /** A configuration without a job keeps the key of the jobs: a file that says nothing could not be edited again. */
    private void remove(ConfigText text, YamlPath path) {
        boolean last =
                TargetPlace.up(path).equals(ScrapeJobs.PATH) && TargetPlace.size(text.yaml(), ScrapeJobs.PATH) == 1;
        ConfigEdit edit = new ConfigEdit(planning, text);
        edit.edit(new Edit.Remove(path, last));
        if (last && text.yaml().find(ScrapeJobs.PATH).orElse(null) instanceof ScalarNode) {
            edit.edit(new Edit.Replace(ScrapeJobs.PATH, Fragment.parse("[]")));
        }
    }

    private void port(ConfigText text, TargetPlace place, String address) {
        boolean whole = place.path().equals(place.item());
        String now = whole ? address : address.substring(address.lastIndexOf(':') + 1);
        ConfigEdit edit = new ConfigEdit(planning, text);
        edit.own(TargetPlace.up(place.path()), place.address());
        edit.edit(new Edit.Set(place.path(), now));
    }
}
