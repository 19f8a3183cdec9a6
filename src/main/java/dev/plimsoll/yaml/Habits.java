package dev.plimsoll.yaml;

import dev.plimsoll.yaml.HabitSamples.Gap;
import dev.plimsoll.yaml.HabitSamples.Kind;
import dev.plimsoll.yaml.HabitSamples.Sample;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How the author of a document writes: widths, list style, quotes, blank lines; asked for at a place, and answered by its neighbours. */
final class Habits {

    /** How often something is seen before it counts as a habit of its depth. */
    private static final int ENOUGH = 3;

    private record Question(Kind kind, int depth) {}

    private final HabitSamples samples;

    Habits(YamlFile file, YamlNode root) {
        this.samples = new HabitSamples(file, root);
    }

    /** The habits as seen from the inside of a collection. */
    Near near(Span collection) {
        return new Near(collection);
    }

    /** What is there most often; of several, what came last. */
    private static OptionalInt most(IntStream seen) {
        Map<Integer, Integer> votes = new LinkedHashMap<>();
        seen.forEach(each -> {
            Integer before = votes.remove(each);
            votes.put(each, before == null ? 1 : before + 1);
        });
        int best = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return votes.entrySet().stream()
                .filter(each -> each.getValue() == best)
                .mapToInt(Map.Entry::getKey)
                .reduce((_, later) -> later);
    }

    /** Habits at a place: first what the neighbours do, then others at the same depth, then the document as a whole. */
    final class Near {

        private final Span place;
        private final Map<Question, OptionalInt> answers = new HashMap<>();

        private Near(Span place) {
            this.place = place;
        }

        /** How far keys stand in from their key, which is in a mapping of that depth. */
        int keys(int depth) {
            return ask(Kind.KEYS, depth).orElse(2);
        }

        /** How far dashes stand in from their key, which is in a mapping of that depth. */
        int items(int depth) {
            return ask(Kind.ITEMS, depth).orElseGet(() -> keys(depth));
        }

        /** How many blanks follow a dash in a list of that depth. */
        int dash(int depth) {
            return ask(Kind.DASH, depth).orElse(1);
        }

        /** The quote for a value that needs one. */
        char quote(int depth) {
            char habit = quoteOrNone(depth);
            return habit == 0 ? '"' : habit;
        }

        /** The quote that values have; 0 where none has any. */
        char quoteOrNone(int depth) {
            return (char) ask(Kind.QUOTE, depth).orElse(0);
        }

        /** How many blank lines part the children of the collection here, which has that depth; empty where nothing tells. */
        OptionalInt blankLines(int depth, boolean belowBlock) {
            List<Gap> here = samples.gaps(depth).stream()
                    .filter(each -> within(each.offset()))
                    .toList();
            OptionalInt found = most(lines(here, belowBlock));
            if (found.isEmpty() && depth == 0 && belowBlock) {
                found = most(lines(samples.gaps(1), true));
            }
            return found.isPresent() ? found : most(here.stream().mapToInt(Gap::lines));
        }

        private IntStream lines(List<Gap> gaps, boolean belowBlock) {
            return gaps.stream().filter(each -> each.belowBlock() == belowBlock).mapToInt(Gap::lines);
        }

        /** How many blank lines part the children of collections of that depth. */
        OptionalInt blankLinesElsewhere(int depth) {
            return most(samples.gaps(depth).stream().mapToInt(Gap::lines));
        }

        private boolean within(int offset) {
            return offset >= place.start() && offset < place.end();
        }

        private boolean inside(int offset) {
            return offset > place.start() && offset < place.end();
        }

        private OptionalInt ask(Kind kind, int depth) {
            Question question = new Question(kind, depth);
            OptionalInt known = answers.get(question);
            if (known == null) {
                known = answer(kind, depth);
                answers.put(question, known);
            }
            return known;
        }

        /** Whether it is the one width seen deep below the place, where nearer ones tell more. */
        private boolean isLone(Kind kind, int depth, List<Sample> near) {
            return kind == Kind.KEYS
                    && near.size() == 1
                    && samples.of(kind).stream().anyMatch(each -> each.depth() < depth && inside(each.offset()));
        }

        private OptionalInt answer(Kind kind, int depth) {
            List<Sample> all = samples.of(kind);
            List<Sample> there =
                    all.stream().filter(each -> each.depth() == depth).toList();
            List<Sample> near =
                    there.stream().filter(each -> within(each.offset())).toList();
            OptionalInt found = isLone(kind, depth, near)
                    ? OptionalInt.empty()
                    : most(near.stream().mapToInt(Sample::value));
            if (found.isEmpty() && there.size() >= ENOUGH) {
                found = most(there.stream().mapToInt(Sample::value));
            }
            if (found.isEmpty() && there.isEmpty() && kind == Kind.KEYS && depth > 0) {
                found = ask(kind, depth - 1);
            }
            return found.isPresent() ? found : most(all.stream().mapToInt(Sample::value));
        }
    }
}
