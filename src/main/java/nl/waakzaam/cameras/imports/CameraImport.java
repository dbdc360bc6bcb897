// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.cameras.own.PlaceForms;
import nl.waakzaam.cameras.owners.OwnedCameras;
import nl.waakzaam.cameras.owners.OwnerBy;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.site.ClientNetwork;
import org.springframework.stereotype.Service;

/** Takes in the cameras of a file: all of them, or none and everything that is wrong. */
@Service
class CameraImport {
    /** Rows of one file. */
    static final int MOST = 1_000;

    /** As spreadsheets in this country write what is not UTF-8. */
    private static final Charset SPREADSHEET = Charset.forName("windows-1252");

    private final OwnedCameras owned;
    private final PlaceForms forms;

    CameraImport(OwnedCameras owned, PlaceForms forms) {
        this.owned = owned;
        this.forms = forms;
    }

    /** What came of a file. */
    sealed interface Outcome {
        /** All of it was taken in. */
        record Done(int places, int added, int changed) implements Outcome {}

        /** Nothing was. */
        record Refused(List<CameraFault> faults) implements Outcome {}
    }

    /** Refuses with {@link CameraFileUnreadable} what is no list of cameras, or too long a one. */
    Outcome take(byte[] file, ClientNetwork network, OwnerBy by) throws CameraFileUnreadable {
        var rows = rows(file);
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new CameraFileUnreadable("cameraowners.file.rows", MOST);
        }
        var places = owned.placesOf(by.owner());
        var known = places.stream().collect(Collectors.toMap(Place::id, place -> owned.camerasAt(place.id())));
        var batch = new CameraBatch(forms, network, places, known);
        rows.forEach(batch::add);
        if (!batch.faults().isEmpty()) {
            return new Outcome.Refused(batch.faults());
        }
        if (owned.countOf(by.owner()) + batch.added().size() > OwnedCameras.MOST) {
            throw new CameraFileUnreadable("cameraowners.error.many", OwnedCameras.MOST);
        }
        owned.takeIn(batch.newPlaces(), batch.added(), batch.changed(), by);
        return new Outcome.Done(
                batch.newPlaces().size(), batch.added().size(), batch.changed().size());
    }

    private static List<CameraRow> rows(byte[] file) throws CameraFileUnreadable {
        var text = text(file).replace("\uFEFF", "");
        return text.stripLeading().startsWith("{") ? GeoJsonCameraRows.read(text) : CsvCameraRows.read(text);
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(file, SPREADSHEET);
        }
    }
}
