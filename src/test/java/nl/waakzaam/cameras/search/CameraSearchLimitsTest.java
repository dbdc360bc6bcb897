// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.waakzaam.cameras.search.CameraSearchLimits.Limit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CameraSearchLimitsTest {
    private static final String NAME = "waakzaam.cameras.search";

    @Test
    void what_is_not_configured_has_its_usual_limit() {
        var limits = read(Map.of());

        assertThat(limits.of(Offence.OVERVAL)).isEqualTo(new Limit(1, 12, 3, 24));
        assertThat(limits.daily()).isEqualTo(20);
        for (var offence : Offence.values()) {
            assertThat(limits.of(offence).caseArea()).isLessThan(limits.mostArea());
            assertThat(limits.of(offence).caseHours()).isLessThan(limits.mostHours());
        }
    }

    @Test
    void one_offence_is_configured_and_the_others_stay() {
        var limits = read(Map.of(
                NAME + ".offences.straatroof.area", "0.75",
                NAME + ".offences.straatroof.hours", "8",
                NAME + ".offences.straatroof.case-area", "2",
                NAME + ".offences.straatroof.case-hours", "16",
                NAME + ".daily", "5"));

        assertThat(limits.of(Offence.STRAATROOF)).isEqualTo(new Limit(0.75, 8, 2, 16));
        assertThat(limits.of(Offence.GEWELD)).isEqualTo(new Limit(0.5, 12, 1.5, 24));
        assertThat(limits.daily()).isEqualTo(5);
    }

    @Test
    void half_a_limit_starts_nothing() {
        assertThatThrownBy(() -> read(Map.of(NAME + ".offences.overval.area", "2")))
                .isInstanceOf(BindException.class);
    }

    private static CameraSearchLimits read(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(NAME, CameraSearchLimits.class);
    }
}
