// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clocks of this installation. Every three years a decree makes more days equal to a holiday (art. 3 lid 3 Algemene
 * termijnenwet): {@code waakzaam.rules.equal-days} names those that came after this version of the product.
 */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
    @Bean
    WorkingDays workingDays(@Value("${waakzaam.rules.equal-days:}") List<String> further) {
        var equal = new HashSet<>(WorkingDays.decreed());
        further.stream().map(String::strip).map(LocalDate::parse).forEach(equal::add);
        return new WorkingDays(equal);
    }

    @Bean
    HoldingClock holdingClock(WorkingDays workingDays) {
        return new HoldingClock(workingDays);
    }
}
