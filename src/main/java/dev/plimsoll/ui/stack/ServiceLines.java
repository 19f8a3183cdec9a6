package dev.plimsoll.ui.stack;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.control.Sizes;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what the files and the engine say of a service into the words of its row. */
final class ServiceLines {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern ASKS_HTTP = Pattern.compile("https?://|\\b(wget|curl)\\b");

    private ServiceLines() {}

    static ServiceLine of(ServiceItem item, @Nullable ServiceState state, boolean targetDown) {
        if (!item.isWanted(state)) {
            return resting(item);
        }
        Service service = item.service();
        Status status = state == null ? Status.NOT_CREATED : state.status();
        Long limit = state != null && state.memoryLimitBytes() != null
                ? state.memoryLimitBytes()
                : service.limits().memoryBytes();
        Long used = state == null ? null : state.memoryBytes();
        Optional<String> port = port(service, state);
        return new ServiceLine(
                dot(status, state, targetDown),
                words(status, state, targetDown),
                item.origin(),
                port.map(each -> ":" + each).orElse(""),
                status.isUp() && speaksHttp(service)
                        ? port.map(each -> address(service, each)).orElse(null)
                        : null,
                used,
                limit,
                load(used, limit),
                false,
                state);
    }

    /** Its profile is what there is to know; ports and limits count when it runs. */
    private static ServiceLine resting(ServiceItem item) {
        String profiles = profiles(item.service());
        String origin = item.origin().isEmpty() ? profiles : profiles + " · " + item.origin();
        String words = "starts only with the " + profiles;
        return new ServiceLine(DotState.NONE, words, origin, "", null, null, null, "", true, null);
    }

    /** Such as {@code profile debug or test}. */
    static String profiles(Service service) {
        return "profile " + String.join(" or ", service.profiles());
    }

    private static DotState dot(Status status, @Nullable ServiceState state, boolean targetDown) {
        return switch (status) {
            case NOT_CREATED, CREATED -> DotState.NONE;
            case STARTING -> DotState.WARNING;
            case RUNNING, HEALTHY -> targetDown ? DotState.WARNING : DotState.GOOD;
            case UNHEALTHY, RESTARTING -> DotState.BAD;
            case EXITED -> endedWell(state) ? DotState.NONE : DotState.BAD;
        };
    }

    /** It did its work, or stopped when it was asked to. */
    private static boolean endedWell(@Nullable ServiceState state) {
        return state != null && state.detail().equals("exit code 0");
    }

    private static String words(Status status, @Nullable ServiceState state, boolean targetDown) {
        String detail = state == null || state.detail().isEmpty() ? "" : ": " + state.detail();
        return status.word() + detail + (targetDown ? ", and its target is down" : "");
    }

    /** A build by its folder, an image by its short name. */
    static String origin(Service service, @Nullable Path project) {
        Build build = service.build();
        if (build != null) {
            return "build " + folder(build.context(), project);
        }
        return service.image() == null ? "" : shortImage(service.image());
    }

    /** Compose resolves a folder to its full path; people know it by its place in the project. */
    private static String folder(String context, @Nullable Path project) {
        if (project == null || !context.startsWith("/")) {
            return context;
        }
        Path folder = Path.of(context);
        if (!folder.startsWith(project)) {
            return context;
        }
        String inside = project.relativize(folder).toString();
        return inside.isEmpty() ? "." : "./" + inside;
    }

    /** Without registry, digest, and a namespace that only repeats the name. */
    static String shortImage(String image) {
        String name = image.replaceFirst("@sha256:.*$", "");
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
            name = name.substring(slash + 1);
        }
        name = name.replaceFirst("^library/", "");
        return name.replaceFirst("^([^/]+)/(\\1(?:[:].*)?)$", "$2");
    }

    private static Optional<String> port(Service service, @Nullable ServiceState state) {
        if (state != null && !state.publishedPorts().isEmpty()) {
            return Optional.of(String.valueOf(state.publishedPorts().getFirst()));
        }
        return service.ports().stream()
                .filter(each -> each.protocol().equals("tcp"))
                .map(each -> String.valueOf(each.published()))
                .filter(each -> NUMBER.matcher(each).matches())
                .findFirst();
    }

    /** A healthcheck that asks in another way than by HTTP tells that a browser would not get far. */
    private static boolean speaksHttp(Service service) {
        Healthcheck check = service.healthcheck();
        return check == null
                || check.disabled()
                || ASKS_HTTP.matcher(String.join(" ", check.test())).find();
    }

    private static URI address(Service service, String port) {
        String host = service.ports().stream()
                .map(Port::hostIp)
                .filter(each -> each != null && !each.isEmpty() && !each.equals("0.0.0.0") && !each.equals("::"))
                .findFirst()
                .orElse("localhost");
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    private static String load(@Nullable Long used, @Nullable Long limit) {
        if (used == null) {
            return limit == null ? "" : "limit " + Sizes.text(limit);
        }
        return limit == null ? Sizes.text(used) + ", no limit" : Sizes.share(used, limit);
    }
}
