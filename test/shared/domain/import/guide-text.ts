/** A guide laid out like those of a career site, in original words. */
export const GUIDE_TEXT = `
Home   Pathways   Sign in
Baker
Head Pastry Chef

From Baker to Head Pastry Chef: Your 4-Month Guide

Difficulty
Hard
Timeline
3-5 months
Salary Change
+15% to +20%
Demand
Hotels look for people who can lead a pastry section.

Overview

You know dough and early mornings.

A head chef plans and leads.

Your Transferable Skills

You bring a lot already.

Lamination

You fold butter into dough every day.

Cost control

You know what a tray costs.

Skills You'll Need to Learn

Plated desserts

Critical8 weeks

Work through a course on plating.

Leading a section

Nice to have · 3 weeks

Run a small team on Sundays.

Your Learning Roadmap

Follow it step by step.

1

Sugar and chocolate

6 weeks
Tasks
  • Temper chocolate by hand
  • Pull sugar
Resources
Callebaut - Chocolate Academy (free)Book: 'On Sugar' by Ann ReedLinkedIn group of pastry chefs
2

Lead

4 weeks
Tasks
  • Plan a menu for a week
Resources
Kitchen management basics

Reality Check

An honest look.

What You'll Love

  • Your name on the menu

What You Might Miss

  • Quiet mornings

Biggest Challenges

  • Heat and hurry

Start Your Journey Now

This Week

  • Ask to stage in a hotel

This Month

  • Buy a thermometer

Next 90 Days

  • Plate a tasting menu

Frequently Asked Questions

Is it late to start at forty?

No: kitchens want calm people.
`;
