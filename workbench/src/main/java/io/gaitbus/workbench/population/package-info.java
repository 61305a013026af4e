/// The population model that ships with the project: learned from simulated subjects, by a recipe anyone can repeat.
package io.gaitbus.workbench.population;
