package dev.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The budget comment")
class BudgetCommentTest {

    private static final long GB = 1L << 30;
    private static final long MB = 1L << 20;
    private static final long REFERENCE = GB + 300 * MB;

    private static final String DEMO = """
            # Resource budget (sum of the memory limits below)
            #   Core services:  5.0 GB
            #   Observability:  0 GB
            #   Total:          5.0 GB
            #   Budget:         12 GB

            services:
              # Total: 9 GB
              web:
                image: nginx
            """;

    private static BudgetComment in(String text) {
        return BudgetComment.find(text).orElseThrow();
    }

    private static String updated(String text, long core, long monitoring) {
        return in(text).update(text, core, monitoring, null);
    }

    @Nested
    @DisplayName("is found")
    class Found {

        @Test
        @DisplayName("by its labels, and 1 GB is 1024³")
        void demo() {
            BudgetComment comment = in(DEMO);
            assertThat(comment.coreBytes()).isEqualTo(5 * GB);
            assertThat(comment.monitoringBytes()).isZero();
            assertThat(comment.totalBytes()).isEqualTo(5 * GB);
            assertThat(comment.budgetBytes()).isEqualTo(12 * GB);
        }

        @Test
        @DisplayName("in other words, units and layouts")
        void otherWords() {
            BudgetComment comment = in("""
                    version: "3"
                    # Memory (16 GB machine, 4 GB for the OS)
                    # Apps (3 x 512M) = 1536MiB
                    # Monitoring stack .... ~1,5 GiB
                    # Sum: 3G
                    # Available RAM 12G
                    services: {}
                    """);
            assertThat(comment.coreBytes()).isEqualTo(1536 * MB);
            assertThat(comment.monitoringBytes()).isEqualTo(1536 * MB);
            assertThat(comment.totalBytes()).isEqualTo(3 * GB);
            assertThat(comment.budgetBytes()).isEqualTo(12 * GB);
        }

        @Test
        @DisplayName("with total and budget in one line")
        void oneLine() {
            BudgetComment comment = in("# Total: 6.3 GB of 12 GB\nservices: {}\n");
            assertThat(comment.totalBytes()).isEqualTo(Math.round(6.3 * GB));
            assertThat(comment.budgetBytes()).isEqualTo(12 * GB);
            assertThat(comment.coreBytes()).isNull();
            assertThat(comment.monitoringBytes()).isNull();
        }

        @Test
        @DisplayName("behind a byte order mark and with any line ends")
        void lineEnds() {
            assertThat(in("\uFEFF# Total: 5 GB\r\n# Budget: 12 GB\r\nservices: {}")
                            .totalBytes())
                    .isEqualTo(5 * GB);
            assertThat(in("# Total: 5 GB\r# Budget: 12 GB\rservices: {}").budgetBytes())
                    .isEqualTo(12 * GB);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "services: {}\n",
                    "# Total: 5 GB\nservices: {}\n",
                    "# Core: 5 GB\n# Observability: 1 GB\nservices: {}\n",
                    "# Needs a machine with 4 GB and a lot of patience to build\n# the total is about 10 GB of images\nservices: {}\n",
                    "services: {}\n# Total: 5 GB\n# Budget: 12 GB\n",
                    "x: 1 # Total: 5 GB\ny: 1 # Budget: 12 GB\nservices: {}\n",
                    "# Total: 5\n# Budget: 12\nservices: {}\n",
                    "# Budget: 100 Mb/s\n# Total: 80 Mb/s\nservices: {}\n"
                })
        @DisplayName("in nothing else")
        void notFound(String text) {
            assertThat(BudgetComment.find(text)).isEmpty();
        }
    }

    @Nested
    @DisplayName("is brought up to date")
    class Updated {

        @Test
        @DisplayName("and nothing but its numbers changes")
        void demo() {
            assertThat(updated(DEMO, 5 * GB, REFERENCE))
                    .isEqualTo(DEMO.replace("Observability:  0 GB", "Observability:  1.3 GB")
                            .replace("Total:          5.0 GB", "Total:          6.3 GB"));
        }

        @Test
        @DisplayName("and back")
        void back() {
            String with = updated(DEMO, 5 * GB, REFERENCE);
            assertThat(updated(with, 5 * GB, 0)).isEqualTo(DEMO);
        }

        @Test
        @DisplayName("step by step")
        void stepByStep() {
            String first = updated(DEMO, 5 * GB, GB);
            assertThat(first).contains("Observability:  1 GB\n");
            assertThat(updated(first, 5 * GB, REFERENCE)).isEqualTo(updated(DEMO, 5 * GB, REFERENCE));
        }

        @Test
        @DisplayName("with a new budget")
        void budget() {
            assertThat(in(DEMO).update(DEMO, 5 * GB, 0, 16 * GB))
                    .isEqualTo(DEMO.replace("Budget:         12 GB", "Budget:         16 GB"));
        }

        @Test
        @DisplayName("in its own unit, decimals and sign")
        void ownUnits() {
            String text = """
                    # core 5120MiB
                    # observability: 0,00 GB
                    # total ~5.00G / 12G
                    services: {}
                    """;
            assertThat(updated(text, 5 * GB, REFERENCE)).isEqualTo("""
                    # core 5120MiB
                    # observability: 1,29 GB
                    # total ~6.29G / 12G
                    services: {}
                    """);
        }

        @Test
        @DisplayName("but not where it is right already at its own precision")
        void rightAlready() {
            String text = "# Core: 5 GB\n# Total: 5.00 GB\n# Budget: 12 GB\nservices: {}\n";
            assertThat(updated(text, 5 * GB + MB, 0)).isEqualTo(text);
        }

        @Test
        @DisplayName("keeping columns that end together")
        void rightAligned() {
            String text = """
                    # Core services  10.0 GB
                    # Observability   0.0 GB
                    # Total          10.0 GB
                    # Budget         12.0 GB
                    services: {}
                    """;
            assertThat(updated(text, 8 * GB, REFERENCE)).isEqualTo("""
                    # Core services   8.0 GB
                    # Observability   1.3 GB
                    # Total           9.3 GB
                    # Budget         12.0 GB
                    services: {}
                    """);
        }

        @Test
        @DisplayName("keeping leaders that end together")
        void leaders() {
            String text = """
                    # Core services ..... 5.0 GB
                    # Observability ..... 0.0 GB
                    # Total ............. 5.0 GB
                    # Budget ........... 12.0 GB
                    services: {}
                    """;
            assertThat(updated(text, 9 * GB, REFERENCE)).isEqualTo("""
                    # Core services ..... 9.0 GB
                    # Observability ..... 1.3 GB
                    # Total ............ 10.3 GB
                    # Budget ........... 12.0 GB
                    services: {}
                    """);
        }

        @Test
        @DisplayName("keeping the column behind it")
        void columnBehind() {
            String text = """
                    # | Core          | 5.0 GB | web, api |
                    # | Observability | 0 GB   |          |
                    # | Total         | 5.0 GB |          |
                    # | Budget        | 12 GB  |          |
                    services: {}
                    """;
            assertThat(updated(text, 5 * GB, REFERENCE)).isEqualTo("""
                    # | Core          | 5.0 GB | web, api |
                    # | Observability | 1.3 GB |          |
                    # | Total         | 6.3 GB |          |
                    # | Budget        | 12 GB  |          |
                    services: {}
                    """);
        }

        @Test
        @DisplayName("without putting the whole into one of its parts")
        void parts() {
            String text = """
                    # Apps: 3 GB
                    # Services: 2 GB
                    # Monitoring: 0 GB
                    # Total: 5 GB
                    services: {}
                    """;
            assertThat(updated(text, 6 * GB, GB)).isEqualTo("""
                    # Apps: 3 GB
                    # Services: 2 GB
                    # Monitoring: 1 GB
                    # Total: 7 GB
                    services: {}
                    """);
        }
    }

    @Nested
    @DisplayName("is made where there is none")
    class Fresh {

        @Test
        @DisplayName("and is found again")
        void fresh() {
            String text = BudgetComment.fresh(5 * GB, REFERENCE, 12 * GB);
            assertThat(text).isEqualTo("""
                    # Resource budget (sum of the memory limits below)
                    #   Core services:  5.0 GB
                    #   Observability:  1.3 GB
                    #   Total:          6.3 GB
                    #   Budget:         12 GB
                    """);
            assertThat(in(text).budgetBytes()).isEqualTo(12 * GB);
        }

        @Test
        @DisplayName("without a budget too, and small sums are not nothing")
        void small() {
            assertThat(BudgetComment.fresh(12 * GB + 300 * MB, 20 * MB, null)).isEqualTo("""
                    # Resource budget (sum of the memory limits below)
                    #   Core services:  12.3 GB
                    #   Observability:  20 MB
                    #   Total:          12.3 GB
                    """);
        }
    }
}
