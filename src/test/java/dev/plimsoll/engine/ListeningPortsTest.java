package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a container listens on")
class ListeningPortsTest {

    private static final String ID = "67efebc6f499861b";
    private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when\n";
    private static final String REST = " 00000000:00000000 00:00000000 00000000     0        0 401797 1\n";

    @TempDir
    private Path proc;

    private ListeningPorts ports;

    @BeforeEach
    void write() throws IOException {
        Path net = Files.createDirectories(proc.resolve("42/net"));
        Files.writeString(proc.resolve("42/cgroup"), "0::/docker/" + ID + "\n");
        Files.writeString(
                net.resolve("tcp"),
                HEAD
                        + "   0: 00000000:1F40 00000000:0000 0A" + REST
                        + "   1: 0100007F:1F41 00000000:0000 0A" + REST
                        + "   2: 0B00007F:9C43 00000000:0000 0A" + REST
                        + "   3: 020012AC:1F42 030012AC:C001 01" + REST
                        + "  10: 020012AC:1F43 00000000:0000 0A" + REST);
        Files.writeString(
                net.resolve("tcp6"),
                HEAD
                        + "   0: 00000000000000000000000000000000:1B58 00000000000000000000000000000000:0000 0A" + REST
                        + "   1: 00000000000000000000000001000000:1B59 00000000000000000000000000000000:0000 0A" + REST
                        + "   2: 0000000000000000FFFF00000100007F:1B5A 00000000000000000000000000000000:0000 0A"
                        + REST);
        ports = new ListeningPorts(proc);
    }

    @Test
    @DisplayName("for others, of both kinds of addresses, is seen")
    void others() {
        assertThat(ports.of(ID, 42)).containsExactly(7000, 8000, 8003);
    }

    @Test
    @DisplayName("is not taken from another process that has its number on this machine")
    void anothers() {
        assertThat(ports.of("0123456789abcdef", 42)).isEmpty();
        assertThat(ports.of(ID, 43)).isEmpty();
        assertThat(ports.of(ID, 0)).isEmpty();
    }
}
