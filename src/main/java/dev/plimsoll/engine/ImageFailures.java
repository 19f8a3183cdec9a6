package dev.plimsoll.engine;

import dev.plimsoll.engine.RunResult.Failed;
import java.util.List;
import java.util.regex.Matcher;

/** Images that cannot be had. */
final class ImageFailures {

    static final List<FailureRow> ROWS = List.of(
            FailureRow.of(
                    "pull access denied for ([^,\\s]+)|(?:manifest for )?(\\S+)(?::|) not found: manifest unknown|"
                            + "failed to resolve reference \"([^\"]+)\": .*not found|No such image: (\\S+)",
                    ImageFailures::noImage),
            FailureRow.of("Get \"https?://([^/\"]+)/v2/.*?\": (.*)", ImageFailures::noRegistry),
            FailureRow.of(
                    "toomanyrequests",
                    (found, evidence) -> new Failed(
                            "The image of " + FailureRow.subject(evidence) + " could not be pulled.",
                            "The registry allows no more pulls for now.",
                            "Wait a while, or log in with docker login.")),
            FailureRow.of(
                    "no matching manifest for (\\S+)",
                    (found, evidence) -> new Failed(
                            "The image of " + FailureRow.subject(evidence) + " does not run here.",
                            "It is not made for " + found.group(1) + ".",
                            "Choose an image or a tag that is.")),
            FailureRow.of("(?s)(.*)failed to solve: (.*)", ImageFailures::build));

    private ImageFailures() {}

    private static Failed noImage(Matcher found, Evidence evidence) {
        String image = firstGroup(found);
        return new Failed(
                "The image of " + FailureRow.subject(evidence) + " could not be pulled.",
                "The registry has no image " + image + ", or it is not for everybody.",
                "Check its name and tag; for a private image, run docker login first.");
    }

    private static Failed noRegistry(Matcher found, Evidence evidence) {
        return new Failed(
                "The image of " + FailureRow.subject(evidence) + " is not on this machine and could not be pulled.",
                "The registry " + found.group(1) + " cannot be reached: " + found.group(2),
                "Check the network, or load the image with docker load.");
    }

    private static Failed build(Matcher found, Evidence evidence) {
        String place = found.group(1).replaceAll("\n+", "\n").strip();
        return new Failed(
                "An image could not be built.",
                (found.group(2).strip() + "\n" + place).strip(),
                "Correct its Dockerfile, then start again.");
    }

    private static String firstGroup(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return found.group();
    }
}
