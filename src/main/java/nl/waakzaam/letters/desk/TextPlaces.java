// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.letters.Part;
import nl.waakzaam.municipalities.Municipality;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads which text an address means. Of another municipality than the official's own nothing exists here. */
@Component
class TextPlaces {
    private final TextDesk desk;
    private final CurrentActor actor;

    TextPlaces(TextDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** A text, with its municipality. */
    record Found(Municipality municipality, Place place) {
        String address() {
            return "%s/%s/%s/%s"
                    .formatted(
                            TextPages.PATH,
                            municipality.code(),
                            place.part().code(),
                            place.language().getLanguage());
        }
    }

    Municipality own(String code) {
        return desk.municipalityOf(actor.get(), code).orElseThrow(TextPlaces::absent);
    }

    Found find(String code, String part, String language) {
        var municipality = own(code);
        var known = Part.ofCode(part).orElseThrow(TextPlaces::absent);
        var spoken = known.languages().stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(TextPlaces::absent);
        return new Found(municipality, new Place(code, known, spoken));
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
