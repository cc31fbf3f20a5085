package io.trigon.domain.care;

/** The user tasks of processes that wait for people. Takes part in the caller's transaction. */
public interface ProcessTasks {
    /** Lets the process go on; nothing happens when it waits no longer. */
    void complete(String processTaskId, String outcome, String by);
}
