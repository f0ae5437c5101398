package dev.footfall.collector.api.answer;

import java.sql.SQLException;

/** Something that can be asked. It may block, and {@link Refusal refuse}. */
public interface Question {
    Reply answer(Asked asked) throws SQLException;
}
