package io.trigon.integrations.sample;

/** A sample file says something that can't be read; names the file, the line and the column. */
class SampleMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SampleMistake(String message, Throwable cause) {
        super(message, cause);
    }
}
