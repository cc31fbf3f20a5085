/** The process that answers a delay, and what every process shares with the task inbox. */
package io.trigon.bpmn.care;
