/** The engine itself: how it starts, stops and runs its jobs. Processes and delegates live with their context. */
package io.trigon.bpmn.shared;
