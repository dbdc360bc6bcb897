// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** The records of a file, whatever it is written in. */
interface Records {
    Optional<FileLine> next() throws IOException;

    boolean skip() throws IOException;

    /** Recognises what the file is written in. */
    static Records of(BufferedReader reader) throws IOException {
        reader.mark(8);
        var first = reader.read();
        if (first != '\uFEFF') {
            reader.reset();
            reader.mark(8);
            first = reader.read();
            reader.reset();
            return first == '{' ? new JsonRecords(reader) : CsvRecords.open(reader);
        }
        return CsvRecords.open(reader);
    }
}
