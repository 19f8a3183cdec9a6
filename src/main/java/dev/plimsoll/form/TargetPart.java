package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.ScrapeEdit.SetTarget;
import dev.plimsoll.form.Scraping.Asked;
import dev.plimsoll.form.Scraping.Known;
import java.util.List;
import java.util.Optional;

/**
 * Whether a service is scraped, and on which port.
 *
 * @param service whose form it is
 * @param job which asks it
 * @param scraped the field that says whether
 * @param port the field of the port
 */
record TargetPart(String service, Known scraping, Asked job, Field scraped, Field port) implements EditPart {

    private static final String YES = "yes";

    @Override
    public List<Field> fields() {
        return List.of(scraped, port);
    }

    private int colon() {
        int last = job.address().lastIndexOf(':');
        return last > job.address().lastIndexOf(']') ? last : -1;
    }

    private String host() {
        return colon() < 0 ? job.address() : job.address().substring(0, colon());
    }

    @Override
    public String written(Field which) {
        if (which.equals(scraped)) {
            return YES;
        }
        return colon() < 0 ? "" : job.address().substring(colon() + 1);
    }

    @Override
    public Optional<Written> where(Field which) {
        return scraping.where(which.equals(scraped) ? job.path().then("job_name") : job.port());
    }

    @Override
    public List<String> notes(Field which) {
        return which.equals(scraped) && !job.others().isEmpty()
                ? List.of("The job " + job.job() + " asks " + String.join(", ", job.others())
                        + " as well; what is changed here counts for all of them.")
                : List.of();
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        if (!now.of(scraped).equals(YES)) {
            return List.of(new SetTarget(service, job.job(), job.address(), null));
        }
        return now.changed(port)
                ? List.of(new SetTarget(service, job.job(), job.address(), host() + ":" + now.of(port)))
                : List.of();
    }
}
