// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RecordFacts;
import nl.waakzaam.accountability.SaltedName;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodsReading;
import org.springframework.stereotype.Component;

/** What may be known of a completion by those who look after the processing log. */
@Component
class CompletionFacts implements RecordFacts {
    private final PostgresCompletions completions;
    private final GoodsReading goods;

    CompletionFacts(PostgresCompletions completions, GoodsReading goods) {
        this.completions = completions;
        this.goods = goods;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.COMPLETION;
    }

    @Override
    public Optional<String> municipality(String objectId) {
        return completion(objectId)
                .flatMap(completion -> goods.find(completion.goodId()))
                .map(good -> good.version().municipality());
    }

    @Override
    public boolean mentions(String objectId, SaltedName name) {
        return completion(objectId).map(Completion::proposed).stream()
                .flatMap(sent -> Stream.concat(
                        Stream.of(sent.description(), sent.type()),
                        sent.numbers().stream().map(GoodNumber::raw)))
                .filter(Objects::nonNull)
                .anyMatch(name::isIn);
    }

    private Optional<Completion> completion(String objectId) {
        return objectId.matches("[0-9]{1,18}") ? completions.find(Long.parseLong(objectId)) : Optional.empty();
    }
}
