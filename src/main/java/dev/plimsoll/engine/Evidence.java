package dev.plimsoll.engine;

import org.jspecify.annotations.Nullable;

/** What can be found out about a failure. */
interface Evidence {

    /** Who holds a host port, such as {@code the container blog-web-1}; null when not known. */
    @Nullable
    String holderOf(int port);

    /** The Compose project of a container; null for none. */
    @Nullable
    String projectOf(String container);

    /** The service of a container or its name itself. */
    String serviceOf(String container);

    /** What a container's healthcheck or its log said last; empty when nothing is known. */
    String lastWordsOf(String container);

    /** The service whose step failed last; null for none. */
    @Nullable
    String failedService();
}
