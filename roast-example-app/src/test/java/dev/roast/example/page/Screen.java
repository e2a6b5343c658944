package dev.roast.example.page;

/**
 * One of the things that the page can show.
 *
 * @param name for messages and screenshots
 * @param path what is after the address
 * @param sign a selector for what is there when it is shown
 */
record Screen(String name, String path, String sign) {
    static Screen of(String name, String path, String heading) {
        return new Screen(name, path, "h1:has-text('" + heading + "')");
    }
}
