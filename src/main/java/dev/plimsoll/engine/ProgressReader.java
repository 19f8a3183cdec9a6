package dev.plimsoll.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.engine.UpProgress.Phase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the output of {@code docker compose up} or {@code down} and tells of its steps by service. */
final class ProgressReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** BuildKit's name of a step, such as {@code [web 2/5] RUN make}. */
    private static final Pattern BUILD_STEP = Pattern.compile("\"name\":\"\\[(\\S+) (?:\\S+ )?(\\d+)/(\\d+)\\]");

    private static final Pattern PLAIN =
            Pattern.compile("^\\s*((?:Container|Network|Volume|Image) \\S+)\\s+(\\w[\\w ]*?)\\s*$");

    private final ContainerNames names;
    private final Consumer<UpProgress> listener;
    private final OutputTail output;
    private volatile @Nullable String error;
    private final StepsUnderWay underWay = new StepsUnderWay();
    private final Map<String, Integer> built = new ConcurrentHashMap<>();

    ProgressReader(ContainerNames names, Consumer<UpProgress> listener, OutputTail output) {
        this.names = names;
        this.listener = listener;
        this.output = output;
    }

    /** A line of standard error, where Compose tells of its steps. */
    void progress(String line) {
        ProgressLine step = ProgressLine.read(line);
        if (step == null) {
            plain(line);
        } else if (step.error() != null) {
            error = step.error();
            output.add(step.error());
        } else {
            tell(step);
        }
    }

    /** A line of standard output, where BuildKit tells of its steps. */
    void build(String line) {
        Matcher step = BUILD_STEP.matcher(line);
        if (step.find()) {
            output.add(stepName(line));
            tellBuild(step.group(1), Integer.parseInt(step.group(2)), step.group(3));
        }
    }

    /** What Compose said in the end, empty when it said nothing. */
    String error() {
        String said = error;
        return said == null ? "" : said;
    }

    /** The service whose step failed, or was under way when all ended; null where that could be several. */
    @Nullable
    String failedService() {
        return underWay.culprit();
    }

    /** BuildKit tells of steps in any order; one that comes before another is not worth telling after it. */
    private void tellBuild(String target, int step, String of) {
        String service = names.serviceOf(target);
        if (built.merge(target, step, Math::max) == step) {
            listener.accept(new UpProgress(service, "Building " + step + "/" + of, Phase.WORKING, null));
        }
    }

    private void tell(ProgressLine step) {
        String service = names.serviceOf(step.parent().isEmpty() ? withoutKind(step.id()) : step.parent());
        output.add(step.id() + "  " + step.text() + (step.detail().isEmpty() ? "" : ": " + step.detail()));
        if (service != null) {
            underWay.add(service, step.text(), step.phase());
        }
        listener.accept(new UpProgress(service, word(step), step.phase(), step.percent()));
    }

    /** Compose puts a whole error where a word should be. */
    private static String word(ProgressLine step) {
        return step.phase() == Phase.FAILED ? "Error" : step.text();
    }

    private void plain(String line) {
        Matcher step = PLAIN.matcher(line);
        if (step.matches()) {
            tell(new ProgressLine(step.group(1), step.group(2), "", "", null, null));
        } else if (!line.isBlank()) {
            output.add(line);
            if (!line.contains("level=warning") && !line.startsWith("{")) {
                error = line;
            }
        }
    }

    private static String withoutKind(String id) {
        return id.replaceFirst("^(Container|Image|Network|Volume) ", "");
    }

    private static String stepName(String line) {
        try {
            JsonNode vertex = JSON.readTree(line).path("vertexes").path(0);
            return vertex.path("name").asText(line);
        } catch (JsonProcessingException notJson) {
            return line;
        }
    }
}
