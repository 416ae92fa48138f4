import { type ComponentType, lazy } from 'react';

interface Page {
  /** wouter's pattern; its parameters are the component's props. */
  path: string;
  title: string;
  /** Shown in the header and in the palette. */
  isInNav: boolean;
  /** A round has its own header and the whole window. */
  isBare?: true;
  Component: ComponentType<Record<string, string>>;
}

/** Every page is its own chunk: a new one is a folder and an entry here. */
export const pages: readonly Page[] = [
  {
    path: '/',
    title: 'Home',
    isInNav: true,
    Component: lazy(async () => ({ default: (await import('./pages/home/home-page.tsx')).HomePage })),
  },
  {
    path: '/sessions/:sessionId',
    title: 'Round',
    isInNav: false,
    isBare: true,
    Component: lazy(async () => ({ default: (await import('./pages/round/round-page.tsx')).RoundPage })),
  },
  {
    path: '/pair',
    title: 'Pair up',
    isInNav: true,
    Component: lazy(async () => ({ default: (await import('./pages/lobby/lobby-page.tsx')).LobbyPage })),
  },
  {
    path: '/pair/hours',
    title: 'Announced hours',
    isInNav: false,
    Component: lazy(async () => ({
      default: (await import('./pages/practice-hours/hours-page.tsx')).HoursPage,
    })),
  },
  {
    path: '/pair/invitation',
    title: 'Invitation',
    isInNav: false,
    Component: lazy(async () => ({
      default: (await import('./pages/pair-invitation/invitation-page.tsx')).InvitationPage,
    })),
  },
  {
    path: '/bank',
    title: 'Question bank',
    isInNav: true,
    Component: lazy(async () => ({ default: (await import('./pages/bank/bank-page.tsx')).BankPage })),
  },
  {
    path: '/bank/:questionId',
    title: 'Question',
    isInNav: false,
    Component: lazy(async () => ({
      default: (await import('./pages/question/question-page.tsx')).QuestionPage,
    })),
  },
  {
    path: '/sessions/:sessionId/result',
    title: 'Result',
    isInNav: false,
    Component: lazy(async () => ({ default: (await import('./pages/result/result-page.tsx')).ResultPage })),
  },
  {
    path: '/history',
    title: 'History',
    isInNav: true,
    Component: lazy(async () => ({
      default: (await import('./pages/history/history-page.tsx')).HistoryPage,
    })),
  },
  {
    path: '/settings',
    title: 'Settings',
    isInNav: true,
    Component: lazy(async () => ({
      default: (await import('./pages/settings/settings-page.tsx')).SettingsPage,
    })),
  },
  {
    path: '/sign-in',
    title: 'Sign in',
    isInNav: false,
    Component: lazy(async () => ({ default: (await import('./pages/sign-in/sign-in-page.tsx')).SignInPage })),
  },
  {
    path: '/join',
    title: 'Create an account',
    isInNav: false,
    Component: lazy(async () => ({ default: (await import('./pages/join/join-page.tsx')).JoinPage })),
  },
  {
    path: '/reset',
    title: 'Set a new password',
    isInNav: false,
    Component: lazy(async () => ({ default: (await import('./pages/sign-in/reset-page.tsx')).ResetPage })),
  },
  {
    path: '/return',
    title: 'Come back',
    isInNav: false,
    Component: lazy(async () => ({ default: (await import('./pages/sign-in/return-page.tsx')).ReturnPage })),
  },
  {
    path: '/admin',
    title: 'Administration',
    isInNav: false,
    Component: lazy(async () => ({ default: (await import('./pages/admin/admin-page.tsx')).AdminPage })),
  },
  {
    path: '/admin/reports',
    title: 'Reports',
    isInNav: false,
    Component: lazy(async () => ({
      default: (await import('./pages/admin/reports-page.tsx')).ReportsPage,
    })),
  },
  {
    path: '/admin/reports/:reportId',
    title: 'Report',
    isInNav: false,
    Component: lazy(async () => ({ default: (await import('./pages/admin/report-page.tsx')).ReportPage })),
  },
];
