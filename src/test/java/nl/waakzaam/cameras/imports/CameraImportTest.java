// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.imports.CameraImport.Outcome.Done;
import nl.waakzaam.cameras.imports.CameraImport.Outcome.Refused;
import nl.waakzaam.cameras.owners.OwnedCameras;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.cameras.owners.TestOwners;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.support.DemoProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Of a file all cameras are taken in, or none. */
@DemoProductTest
class CameraImportTest {
    private static final String HEAD = "plek;straat;huisnummer;postcode;plaats;gemeente;breedtegraad;lengtegraad;"
            + "camera;soort;richting;hoek;bereik;bewaard;nacht;openbaar\n";
    private static final String FRONT =
            "winkel;Domplein;1;3512 JC;Utrecht;Utrecht;52.0907;5.1214;voor;vast;NW;90;15;7;ja;deel\n";
    private static final String BACK =
            "winkel;Domplein;1;3512JC;Utrecht;GM0344;52.0906;5.1215;achter;rond;;;20;28;nee;niets\n";
    private static final String ELSEWHERE =
            "loods;Vismarkt;3;3511KR;Utrecht;Utrecht;52.0904;5.1195;hek;vast;0;60;30;14;ja;niets\n";

    @Autowired
    ApplicationContext product;

    @Autowired
    CameraImport imports;

    @Autowired
    OwnedCameras cameras;

    static final ClientNetwork NETWORK = new ClientNetwork(7, false);

    private OwnerBy by;

    @BeforeEach
    void register() {
        by = new TestOwners(product).register(TestOwners.anAddress());
    }

    @Test
    void cameras_of_one_address_hang_at_one_place() throws CameraFileUnreadable {
        assertThat(take(HEAD + FRONT + BACK + ELSEWHERE)).isEqualTo(new Done(2, 3, 0));
        assertThat(cameras.placesOf(by.owner())).extracting(Place::name).containsExactly("loods", "winkel");
        var shop = cameras.placesOf(by.owner()).getLast();
        assertThat(shop.municipality()).isEqualTo("GM0344");
        assertThat(cameras.camerasAt(shop.id())).extracting(Camera::kind).containsExactly(Kind.DOME, Kind.FIXED);
        assertThat(cameras.camerasAt(shop.id()).getLast().view().direction()).isEqualTo(315);
    }

    @Test
    void the_same_file_again_adds_nothing_and_a_later_one_changes_what_differs() throws CameraFileUnreadable {
        take(HEAD + FRONT + BACK);
        assertThat(take(HEAD + FRONT + BACK.replace(";28;", ";14;"))).isEqualTo(new Done(0, 0, 1));
        assertThat(cameras.countOf(by.owner())).isEqualTo(2);
        var place = cameras.placesOf(by.owner()).getFirst();
        assertThat(cameras.camerasAt(place.id()).getFirst().kept().hours()).isEqualTo(14 * 24);
    }

    @Test
    void of_a_known_address_postcode_and_number_are_enough() throws CameraFileUnreadable {
        take(HEAD + FRONT);
        var short_ =
                "huisnummer;postcode;camera;soort;bereik;bewaard;nacht;openbaar\n1;3512JC;zij;dome;10;7;ja;niets\n";
        assertThat(take(short_)).isEqualTo(new Done(0, 1, 0));
    }

    @Test
    void all_that_is_wrong_is_told_by_row_and_column_and_nothing_is_done() throws CameraFileUnreadable {
        var wrong =
                ";;;;;;;;;;;;;;;\nwinkel;Domplein;1;3512JC;Utrecht;Atlantis;52.1;5.12;zij;drone;0;90;15;7;ja;deel\n";
        var refused = (Refused) take(HEAD + FRONT + wrong + FRONT);
        assertThat(refused.faults()).extracting(CameraFault::line).containsExactly(3L, 4L, 5L);
        assertThat(refused.faults().get(0).errors().fields())
                .contains("postcode", "huisnummer", "camera", "soort", "bereik", "bewaard", "nacht", "openbaar");
        assertThat(refused.faults().get(1).errors().fields()).isEqualTo(Set.of("breedtegraad", "soort"));
        assertThat(refused.faults().get(2).errors().fields()).isEqualTo(Set.of("camera"));
        assertThat(cameras.placesOf(by.owner())).isEmpty();
    }

    @Test
    void hours_are_never_taken_for_days() throws CameraFileUnreadable {
        var head = HEAD.replace("\n", ";bewaardIn\n");
        var front = FRONT.replace(";7;", ";48;");
        for (var hours : List.of("uren", "uur", "Hours")) {
            take(head + front.replace("\n", ";" + hours + "\n"));
            var place = cameras.placesOf(by.owner()).getFirst();
            assertThat(cameras.camerasAt(place.id()).getFirst().kept().hours())
                    .as(hours)
                    .isEqualTo(48);
        }
        var refused = (Refused) take(head + front.replace("\n", ";weken\n"));
        assertThat(refused.faults().getFirst().errors().fields()).isEqualTo(Set.of("bewaard"));
    }

    @Test
    void a_file_as_spreadsheets_write_it_is_read() throws CameraFileUnreadable {
        var text = HEAD + FRONT.replace("winkel", "caf\u00e9");
        imports.take(text.getBytes(Charset.forName("windows-1252")), NETWORK, by);
        assertThat(cameras.placesOf(by.owner()).getFirst().name()).isEqualTo("caf\u00e9");
    }

    @Test
    void geojson_is_taken_too() throws CameraFileUnreadable {
        var feature = """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "geometry":{"type":"Point","coordinates":[5.1214,52.0907]},
                 "properties":{"name":"plein","camera:type":"fixed","camera:direction":180,"hoek":80,"pixels":1920,
                  "addr:street":"Domplein","addr:housenumber":"1","addr:postcode":"3512JC","addr:city":"Utrecht",
                  "gemeente":"Utrecht","bewaard":72,"bewaardIn":"uren","nacht":true,"openbaar":"some"}}]}
                """;
        assertThat(take(feature)).isEqualTo(new Done(1, 1, 0));
    }

    @Test
    void more_rows_than_are_read_are_refused() {
        assertThatThrownBy(() -> take(HEAD + FRONT.repeat(CameraImport.MOST + 1)))
                .isInstanceOf(CameraFileUnreadable.class);
        assertThatThrownBy(() -> take(HEAD)).isInstanceOf(CameraFileUnreadable.class);
    }

    private CameraImport.Outcome take(String text) throws CameraFileUnreadable {
        return imports.take(text.getBytes(StandardCharsets.UTF_8), NETWORK, by);
    }
}
