// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

/** Values as CSV that no spreadsheet takes for a formula (OWASP ASVS 1.2.10). */
public final class CsvText {
    private CsvText() {}

    public static String field(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
