package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.Targets.Target;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.ScrapeOption;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;

/** The scrape jobs a plan asks for, as texts. */
final class WantedJobs {

    private static final YamlPath JOB = ScrapeJobs.PATH.then(0);
    private static final YamlPath NAME = JOB.then("job_name");
    private static final YamlPath INTERVAL = JOB.then("scrape_interval");
    private static final YamlPath TARGET =
            JOB.then("static_configs").then(0).then("targets").then(0);

    private final Catalog catalog;
    private final List<Wanted> all = new ArrayList<>();

    /**
     * A job.
     *
     * @param name of it
     * @param target the one it has
     * @param file {@code scrape_configs} with this one job
     */
    record Wanted(String name, String target, YamlFile file) {

        YamlNode node() {
            return file.find(JOB).orElseThrow();
        }

        /** Its lines as they stand in its file, with their indentation and a line end. */
        String lines() {
            String text = file.text();
            int start = file.find(ScrapeJobs.PATH).orElseThrow().span().start();
            return text.substring(text.lastIndexOf('\n', start) + 1).stripTrailing() + "\n";
        }
    }

    WantedJobs(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Wanted> all() {
        return List.copyOf(all);
    }

    /** A service of the project; a second port of it gets a job of another name. */
    void service(Target target) {
        Scrape scrape = target.scrape();
        String address = target.address();
        String text = catalog.serviceJob(scrape.service(), scrape.port(), scrape.path(), scrape.interval());
        String asked = scrape.option(ScrapeOption.JOB);
        boolean taken = all.stream().anyMatch(each -> each.name().equals(scrape.service()));
        String name = taken ? scrape.service() + "-" + scrape.port() : scrape.service();
        add(text, asked.isEmpty() ? name : asked, address);
        optional(scrape, address, target.replicas());
    }

    private void optional(Scrape scrape, String address, int replicas) {
        List<Edit> options = JobOptions.of(JOB, scrape, address, replicas);
        if (!options.isEmpty()) {
            Wanted plain = all.removeLast();
            all.add(new Wanted(plain.name(), address, edited(plain.file(), options)));
        }
    }

    /** A job of a service as it was added before, with the port it had. */
    void serviceAgain(ScrapeJobs.Job job, int port) {
        String text = catalog.serviceJob(job.name(), port, job.path(), job.interval());
        add(text, job.name(), job.address(), job.interval());
        Scrape scrape = new Scrape(job.name(), port, job.path(), job.interval(), JobOptions.read(job.place()));
        optional(scrape, job.address(), job.targets().isEmpty() ? 2 : 1);
    }

    /** The job of a component as it was added before. */
    void componentAgain(String text, ScrapeJobs.Job job) {
        add(text, job.name(), job.targets().getFirst(), job.interval());
    }

    /**
     * A component.
     *
     * @param text {@code scrape_configs} with its job
     * @param address where it is
     */
    void component(String text, String address) {
        add(text, ScrapeJobs.of(text).jobs().getFirst().name(), address);
    }

    /** A job as it stands in a text. */
    void asItStands(String text) {
        component(text, address(text));
    }

    /** The first target of the job in a text. */
    static String address(String text) {
        return ScrapeJobs.of(text).jobs().getFirst().targets().getFirst();
    }

    private void add(String text, String name, String target) {
        add(text, name, target, ScrapeJobs.of(text).jobs().getFirst().interval());
    }

    private void add(String text, String name, String target, String interval) {
        if (!(YamlFile.read(text) instanceof ReadResult.Read read)) {
            throw new IllegalStateException("A scrape job of the catalog is not YAML: " + text);
        }
        ScrapeJobs.Job job = ScrapeJobs.of(read.file()).jobs().getFirst();
        List<Edit> edits = new ArrayList<>();
        if (!job.name().equals(name)) {
            edits.add(new Edit.Set(NAME, name));
        }
        if (!job.targets().contains(target)) {
            edits.add(new Edit.Set(TARGET, target));
        }
        if (!job.interval().equals(interval)) {
            edits.add(every(job, interval));
        }
        all.add(new Wanted(name, target, edits.isEmpty() ? read.file() : edited(read.file(), edits)));
    }

    private static Edit every(ScrapeJobs.Job job, String interval) {
        if (interval.isEmpty()) {
            return new Edit.Remove(INTERVAL);
        }
        return job.interval().isEmpty()
                ? new Edit.Put(JOB, "scrape_interval", Fragment.text(interval))
                : new Edit.Set(INTERVAL, interval);
    }

    private static YamlFile edited(YamlFile file, List<Edit> edits) {
        return switch (file.edit(edits)) {
            case EditResult.Edited edited -> edited.file();
            case EditResult.Refused refused ->
                throw new IllegalStateException("A scrape job of the catalog cannot be changed: " + refused);
        };
    }
}
