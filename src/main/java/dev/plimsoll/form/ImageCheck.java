package dev.plimsoll.form;

/**
 * What an image on the engine says of healthchecks.
 *
 * @param image its name
 * @param test of the healthcheck that it brings, as one text; empty where it brings none
 */
public record ImageCheck(String image, String test) {

    private static final int LONGEST = 100;

    /** Whether it brings one. */
    public boolean isThere() {
        return !test.isEmpty();
    }

    /** The evidence, a phrase. */
    String words() {
        String plain = test.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String shown = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
        return "image " + image + " brings a healthcheck: " + shown;
    }
}
