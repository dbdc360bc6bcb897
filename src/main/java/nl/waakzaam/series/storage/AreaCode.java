// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.storage;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.waakzaam.series.Figures.Area.Kind;

/** Codes of areas as sources write them, and as we keep them: without spaces at the end, the country as {@code NL}. */
public final class AreaCode {
    private static final Pattern COUNTRY = Pattern.compile("NL(?:0[01])?");
    private static final Pattern RESIDUAL =
            Pattern.compile("(?:RE|LD|PV)9[89]|GM099[89]|(?:WK|BU)099[89][0-9A-Z]{2,4}");
    private static final Map<Kind, Pattern> KINDS = Map.of(
            Kind.PROVINCE, Pattern.compile("PV[0-9]{2}"),
            Kind.POLICE_UNIT, Pattern.compile("RE[0-9]{2}"),
            Kind.SAFETY_REGION, Pattern.compile("VR[0-9]{2}"),
            Kind.MUNICIPALITY, Pattern.compile("GM[0-9]{4}"),
            Kind.DISTRICT, Pattern.compile("WK[0-9]{4}[0-9A-Z]{2}"),
            Kind.NEIGHBOURHOOD, Pattern.compile("BU[0-9]{4}[0-9A-Z]{4}"),
            Kind.REGION, Pattern.compile("(?:LD|CR)[0-9]{2}"),
            Kind.INVENTED, Pattern.compile("XX[0-9]{4}"));

    private AreaCode() {}

    /** As we keep it: {@code "GM0758    "} is {@code GM0758}, {@code NL00} and {@code NL01} are {@code NL}. */
    public static String of(String written) {
        var code = written.strip();
        return COUNTRY.matcher(code).matches() ? "NL" : code;
    }

    /** What a code is of; empty where it is no code of an area. */
    public static Optional<Kind> find(String code) {
        if (code.equals("NL")) {
            return Optional.of(Kind.COUNTRY);
        }
        if (RESIDUAL.matcher(code).matches()) {
            return Optional.of(Kind.RESIDUAL);
        }
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(code).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a code is of; refuses what is no code of an area. */
    public static Kind kindOf(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no code of an area: " + code));
    }
}
