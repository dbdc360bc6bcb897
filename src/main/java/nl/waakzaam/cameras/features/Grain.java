// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

/**
 * What cameras are counted by, for everybody. The step is what a number is rounded to, and how many owners an area has at
 * least before anything is said of it. That of a municipality is so wide that taking the squares within it away from it tells
 * nothing of those that are not told.
 */
enum Grain {
    SQUARE(
            5,
            "aantallen",
            "Camera's per vierkant van 500 meter",
            "Ongeveer hoeveel camera's er zijn aangemeld, afgerond op 5. Een vierkant dat er niet bij staat zegt niets:"
                    + " niet dat er geen camera's zijn, en niet dat ze er wel zijn."),
    MUNICIPALITY(
            50,
            "aantallen-gemeenten",
            "Camera's per gemeente",
            "Ongeveer hoeveel camera's er zijn aangemeld, afgerond op 50. Een gemeente die er niet bij staat zegt"
                    + " niets. Grenzen kloppen op ongeveer vijftig meter.");

    private final int step;
    private final String id;
    private final String title;
    private final String description;

    Grain(int step, String id, String title, String description) {
        this.step = step;
        this.id = id;
        this.title = title;
        this.description = description;
    }

    int step() {
        return step;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
