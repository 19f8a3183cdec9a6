package dev.plimsoll.ui.stack;

import org.jspecify.annotations.Nullable;

/** How far the image of a service is. Compose tells of its layers one by one, in its own words. */
final class Pull {

    private int layers;
    private int complete;
    private int best;

    void take(String text, @Nullable Integer percent) {
        switch (text) {
            case "Pulling fs layer" -> layers++;
            case "Already exists" -> {
                layers++;
                complete++;
            }
            case "Pull complete" -> complete++;
            default -> {
                // layers are loaded side by side; the bar never goes back
                int current = percent == null || !text.equals("Downloading") ? 0 : percent;
                best = Math.max(best, share(current));
            }
        }
        best = Math.max(best, share(0));
    }

    /** 0 to 100. */
    int percent() {
        return best;
    }

    String words() {
        return layers == 0
                ? "pulling image"
                : "pulling image · layer " + Math.min(layers, complete + 1) + " of " + layers;
    }

    private int share(int current) {
        return layers == 0 ? 0 : Math.min(100, (complete * 100 + current) / layers);
    }
}
