// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

/** The ways that stand above each page of figures. */
public enum Tab {
    OVERVIEW("/cijfers", "monitor.tab.overview", true),
    MAP("/cijfers/kaart/woninginbraak", "monitor.tab.map", true),
    ALARMS("/cijfers/alarmen", "monitor.tab.alarms", true),
    METHODS("/cijfers/methoden", "monitor.tab.methods", false),
    SOURCES("/cijfers/bronnen", "monitor.tab.sources", true),
    HITS("/cijfers/treffers", "monitor.tab.hits", false),
    CAMERAS("/cijfers/cameras", "monitor.tab.cameras", false);

    private final String path;
    private final String textKey;
    private final boolean dated;

    Tab(String path, String textKey, boolean dated) {
        this.path = path;
        this.textKey = textKey;
        this.dated = dated;
    }

    public String path() {
        return path;
    }

    public String textKey() {
        return textKey;
    }

    /** Where it leads, as of the day that was chosen. */
    public String address(Selection selection) {
        return dated && selection.pinned() ? path + "?" + Asked.KNOWN_ON + "=" + selection.knownOn() : path;
    }
}
