package dev.plimsoll.engine;

import com.github.dockerjava.api.model.CpuStatsConfig;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.api.model.StatsConfig;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a container uses.
 *
 * @param memoryBytes working set: what it holds without the page cache that could go at once; null when not known
 * @param cpus cores, null when not known
 */
record Load(@Nullable Long memoryBytes, @Nullable Double cpus) {

    static final Load UNKNOWN = new Load(null, null);

    static Load of(Statistics statistics) {
        return new Load(
                memory(statistics.getMemoryStats()), cpus(statistics.getCpuStats(), statistics.getPreCpuStats()));
    }

    private static @Nullable Long memory(@Nullable MemoryStatsConfig memory) {
        if (memory == null || memory.getUsage() == null) {
            return null;
        }
        return Math.max(0, memory.getUsage() - inactiveFile(memory.getStats()));
    }

    /** {@code total_inactive_file} in the first version of control groups, {@code inactive_file} in the second. */
    private static long inactiveFile(@Nullable StatsConfig stats) {
        if (stats == null) {
            return 0;
        }
        return Stream.of(stats.getTotalInactiveFile(), stats.getInactiveFile())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(0L);
    }

    private static @Nullable Double cpus(@Nullable CpuStatsConfig now, @Nullable CpuStatsConfig before) {
        if (now == null || before == null || now.getSystemCpuUsage() == null || before.getSystemCpuUsage() == null) {
            return null;
        }
        long system = now.getSystemCpuUsage() - before.getSystemCpuUsage();
        long own = total(now) - total(before);
        long cores = now.getOnlineCpus() == null ? 1 : now.getOnlineCpus();
        return system <= 0 || own < 0 ? null : (double) own / system * cores;
    }

    private static long total(CpuStatsConfig cpu) {
        return cpu.getCpuUsage() == null || cpu.getCpuUsage().getTotalUsage() == null
                ? 0
                : cpu.getCpuUsage().getTotalUsage();
    }
}
